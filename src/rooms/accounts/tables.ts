// Written by `npm run db:types` from the migrated base: change a migration, not this file.
import type { Generated } from 'kysely';
import type { Day } from '#kernel/day';

declare module '#kernel/db' {
  interface Tables {
    accounts_account: {
      id: Generated<number>;
      audience_id: number;
      person_id: number;
      user_id: string;
      administrator: Generated<boolean>;
      lang: string;
      state: Generated<string>;
      made_at: Date;
      opened_at: Date | null;
      closed_at: Date | null;
      version: Generated<number>;
      last_day: Day | null;
    };
    accounts_acting: {
      session_id: string;
      delegation_id: number;
      taken_at: Date;
    };
    accounts_auth_account: {
      id: string;
      account_id: string;
      provider_id: string;
      user_id: string;
      access_token: string | null;
      refresh_token: string | null;
      id_token: string | null;
      access_token_expires_at: Date | null;
      refresh_token_expires_at: Date | null;
      scope: string | null;
      password: string | null;
      created_at: Generated<Date>;
      updated_at: Date;
    };
    accounts_auth_rate: {
      id: string;
      key: string;
      count: number;
      last_request: number;
    };
    accounts_auth_session: {
      id: string;
      expires_at: Date;
      token: string;
      created_at: Generated<Date>;
      updated_at: Date;
      ip_address: string | null;
      user_agent: string | null;
      user_id: string;
      opened_by: string | null;
    };
    accounts_auth_two_factor: {
      id: string;
      secret: string;
      backup_codes: string;
      user_id: string;
      verified: Generated<boolean | null>;
      failed_verification_count: Generated<number | null>;
      locked_until: Date | null;
      used_codes: Generated<string[]>;
    };
    accounts_auth_user: {
      id: string;
      name: string;
      email: string;
      email_verified: boolean;
      image: string | null;
      created_at: Generated<Date>;
      updated_at: Generated<Date>;
      two_factor_enabled: Generated<boolean | null>;
    };
    accounts_auth_verification: {
      id: string;
      identifier: string;
      value: string;
      expires_at: Date;
      created_at: Generated<Date>;
      updated_at: Generated<Date>;
    };
    accounts_delegation: {
      id: Generated<number>;
      audience_id: number;
      person_id: number;
      to_person_id: number;
      matters: string[];
      from_day: Day;
      to_day: Day;
      made_at: Date;
      revoked_at: Date | null;
      version: Generated<number>;
    };
    accounts_departure: {
      id: Generated<number>;
      audience_id: number;
      person_id: number;
      last_day: Day;
      successor_id: number | null;
      note: string | null;
      left_vacant: Generated<string[]>;
      state: Generated<string>;
      handed: Generated<unknown>;
      announced_by: number | null;
      announced_on: Day;
      version: Generated<number>;
    };
    accounts_feed: {
      id: Generated<number>;
      person_id: number;
      digest: string;
      made_at: Date;
    };
    accounts_follow: {
      id: Generated<number>;
      follower_id: number;
      kind: string;
      subject: string;
      confirmed: boolean;
      rhythm: Generated<string>;
      told: number;
      known: Generated<string[]>;
    };
    accounts_follower: {
      id: Generated<number>;
      person_id: number | null;
      address: string | null;
      lang: string;
      told_on: Day | null;
      edition: Generated<number>;
    };
    accounts_guest_link: {
      id: Generated<number>;
      audience_id: number;
      purpose: string;
      subject_id: number;
      address: string;
      person_id: number | null;
      lang: string;
      last_day: Day;
      edition: Generated<number>;
      made_by: number | null;
      made_at: Date;
      renewed_at: Date | null;
      session_digest: string | null;
      opened_edition: number | null;
      opened_at: Date | null;
      revoked_at: Date | null;
    };
    accounts_invitation: {
      id: Generated<number>;
      audience_id: number;
      account_id: number | null;
      address: string | null;
      digest: string;
      made_by: number | null;
      made_at: Date;
      ends_at: Date;
      used_at: Date | null;
      revoked_at: Date | null;
    };
  }
}

// Written by `npm run db:types` from the migrated base: change a migration, not this file.
import type { Generated } from 'kysely';
import type { Day } from '#kernel/day';

declare module '#kernel/db' {
  interface Tables {
    mechanism_affiliation: {
      id: Generated<number>;
      organisation_id: number;
      above_id: number;
      tie: string;
      from_day: Day | null;
      from_precision: Generated<string>;
      to_day: Day | null;
      to_precision: Generated<string>;
    };
    mechanism_body: {
      id: Generated<number>;
      audience_id: number;
      code: string;
      records_audience_id: number;
      notice_days: Generated<number>;
      minutes_days: Generated<number>;
      comments_working_days: Generated<number>;
      silence_working_days: Generated<number>;
      attendance_percent: Generated<number>;
      representation: string;
      cross_cutting: boolean | null;
      origin: Generated<string>;
      mark: string | null;
      source: Generated<string[]>;
      note: string | null;
      version: Generated<number>;
    };
    mechanism_body_kind: {
      key: string;
      name_fr: string;
      name_en: string;
      position: number;
    };
    mechanism_body_term: {
      id: Generated<number>;
      body_id: number;
      name_fr: string;
      name_en: string;
      short_fr: string;
      short_en: string;
      kinds: string[];
      parent_id: number | null;
      cadence: string | null;
      cadence_origin: string | null;
      suspended: Generated<boolean>;
      from_day: Day;
      from_precision: Generated<string>;
      to_day: Day | null;
      to_precision: Generated<string>;
    };
    mechanism_college: {
      id: Generated<number>;
      organisation_id: number;
      college: string;
      counted_through_id: number | null;
      from_day: Day | null;
      to_day: Day | null;
      note: string | null;
      adjustable: Generated<boolean>;
    };
    mechanism_consent: {
      id: Generated<number>;
      audience_id: number;
      person_id: number;
      field: string;
      given_on: Day;
      withdrawn_on: Day | null;
    };
    mechanism_contact: {
      person_id: number;
      audience_id: number;
      confirmed_on: Day | null;
      kept_since: Generated<Day>;
      settled_at: Generated<Date>;
      asked_on: Day | null;
      reminded_on: Day | null;
      refused_on: Day | null;
    };
    mechanism_contact_field: {
      person_id: number;
      audience_id: number;
      field: string;
      value: string;
    };
    mechanism_contact_list: {
      id: Generated<number>;
      audience_id: number;
      name: string;
      sha256: string;
      content: unknown;
      answers: Generated<unknown>;
      state: Generated<string>;
      counts: unknown;
      received_on: Day;
      received_by: number | null;
      decided_on: Day | null;
      version: Generated<number>;
    };
    mechanism_coordination: {
      id: Generated<number>;
      system_id: number;
      organisation_id: number;
      from_day: Day;
      from_precision: Generated<string>;
      to_day: Day | null;
      note: string | null;
    };
    mechanism_draw: {
      id: Generated<number>;
      body_id: number;
      way: string;
      from_body_id: number | null;
      from_kind: string | null;
      seat_kind: string | null;
    };
    mechanism_holding: {
      id: Generated<number>;
      seat_id: number;
      body_id: number;
      kind: string;
      held_by: string;
      vacant: Generated<boolean>;
      organisation_id: number | null;
      person_id: number | null;
      from_day: Day;
      from_precision: Generated<string>;
      to_day: Day | null;
      to_precision: Generated<string>;
      origin: Generated<string>;
      mark: string | null;
      source: Generated<string[]>;
      note: string | null;
    };
    mechanism_house: {
      id: Generated<number>;
      organisation_id: number;
      office: string;
      from_day: Day | null;
      from_precision: Generated<string>;
      to_day: Day | null;
    };
    mechanism_identifier: {
      id: Generated<number>;
      organisation_id: number;
      scheme: string;
      code: string;
      is_alias: Generated<boolean>;
      from_day: Day | null;
      to_day: Day | null;
      note: string | null;
    };
    mechanism_incoming: {
      id: Generated<number>;
      audience_id: number;
      kept_id: number;
      sha256: string;
      name: string;
      day: Day;
      report: unknown;
      received_on: Day;
      received_by: number | null;
      received_name: string;
      entered_on: Day | null;
      entered_name: string | null;
      version: Generated<number>;
      state: Generated<string>;
      run_id: number | null;
    };
    mechanism_lineage: {
      id: Generated<number>;
      key: string;
      act: string;
      day: Day;
      precision: Generated<string>;
      name_fr: string | null;
      name_en: string | null;
      decided_by_id: number | null;
      reference: string | null;
      origin: Generated<string>;
      mark: string | null;
      source: Generated<string[]>;
      note: string | null;
      reform_id: number | null;
      decided_on: Day | null;
    };
    mechanism_lineage_body: {
      lineage_id: number;
      body_id: number;
      side: string;
    };
    mechanism_membership: {
      id: Generated<number>;
      organisation_id: number;
      from_day: Day | null;
      from_precision: Generated<string>;
      to_day: Day | null;
      to_precision: Generated<string>;
      origin: Generated<string>;
      note: string | null;
    };
    mechanism_named: {
      audience: number;
      person_id: number;
    };
    mechanism_organisation: {
      id: Generated<number>;
      audience_id: number;
      key: string;
      name_fr: string;
      name_en: string;
      kind: string;
      is_donor: Generated<boolean>;
      origin: Generated<string>;
      mark: string | null;
      source: Generated<string[]>;
      note: string | null;
      version: Generated<number>;
    };
    mechanism_organisation_kind: {
      key: string;
      name_fr: string;
      name_en: string;
      position: number;
    };
    mechanism_partner_act: {
      id: Generated<number>;
      audience_id: number;
      act: string;
      organisation_id: number;
      into_id: number | null;
      day: Day;
      reason: string | null;
      origin: Generated<string>;
      passed_on: Day | null;
    };
    mechanism_person: {
      id: Generated<number>;
      audience_id: number;
      given: string;
      family: string;
      lang: Generated<string>;
      origin: Generated<string>;
      version: Generated<number>;
    };
    mechanism_photograph: {
      person_id: number;
      audience_id: number;
      file_id: number;
      width: number;
      height: number;
    };
    mechanism_post: {
      id: Generated<number>;
      audience_id: number;
      person_id: number;
      organisation_id: number;
      kind: string;
      title_fr: string;
      title_en: string | null;
      from_day: Day;
      to_day: Day | null;
      version: Generated<number>;
    };
    mechanism_reform: {
      id: Generated<number>;
      audience_id: number;
      title_fr: string;
      title_en: string;
      motive: string;
      motive_lang: string;
      day: Day;
      acts: Generated<unknown>;
      state: Generated<string>;
      prepared_on: Day;
      ended_on: Day | null;
      decided_by_id: number | null;
      reference: string | null;
      decided_on: Day | null;
      reason: string | null;
      origin: Generated<string>;
      version: Generated<number>;
    };
    mechanism_representation: {
      id: Generated<number>;
      audience_id: number;
      seat_id: number;
      organisation_id: number;
      person_id: number;
      capacity: string;
      decides: boolean;
      from_day: Day;
      to_day: Day | null;
      version: Generated<number>;
    };
    mechanism_representation_rule: {
      key: string;
      name_fr: string;
      name_en: string;
      persons_max: number;
      alternate_may_decide: boolean;
      warns_only: boolean;
    };
    mechanism_rotation_acceptance: {
      id: Generated<number>;
      audience_id: number;
      body_id: number;
      year: number;
      trio: number[];
      warned: string[];
      reason: string;
      accepted_on: Day;
      person_id: number | null;
    };
    mechanism_rotation_enlarged: {
      rule_id: number;
      organisation_id: number;
    };
    mechanism_rotation_rule: {
      id: Generated<number>;
      audience_id: number;
      body_id: number;
      composition: string;
      bilateral: number | null;
      name_fr: string;
      name_en: string;
      term_months: Generated<number>;
      from_day: Day;
      from_precision: Generated<string>;
      to_day: Day | null;
      to_precision: Generated<string>;
      reason: string | null;
      origin: Generated<string>;
      mark: string | null;
      source: Generated<string[]>;
      note: string | null;
      version: Generated<number>;
    };
    mechanism_seat: {
      id: Generated<number>;
      audience_id: number;
      body_id: number;
      kind: string;
      slot: Generated<number>;
      single: boolean;
      held_by: string;
      from_day: Day;
      to_day: Day | null;
      origin: Generated<string>;
      note: string | null;
      version: Generated<number>;
    };
    mechanism_seat_kind: {
      key: string;
      name_fr: string;
      name_en: string;
      position: number;
    };
    mechanism_sitting: {
      audience_id: number;
      body_id: number;
      seat_id: number;
      kind: string;
      from_day: Day;
      to_day: Day | null;
      drawn: boolean;
    };
    mechanism_terms: {
      id: Generated<number>;
      audience_id: number;
      body_id: number | null;
      kinds: Generated<string[]>;
      title_fr: string;
      title_en: string;
      from_day: Day;
      to_day: Day | null;
      reference: string;
      content: string | null;
      file_id: number | null;
      origin: Generated<string>;
      version: Generated<number>;
    };
  }
}

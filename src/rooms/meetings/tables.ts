// Written by `npm run db:types` from the migrated base: change a migration, not this file.
import type { Generated } from 'kysely';
import type { Day } from '#kernel/day';

declare module '#kernel/db' {
  interface Tables {
    meetings_attendance: {
      id: Generated<number>;
      audience_id: number;
      meeting_id: number;
      organisation_id: number | null;
      role: string;
      key: string;
      name_fr: string;
      name_en: string;
      seat: string | null;
      presence: string;
      reason: string | null;
      position: number;
    };
    meetings_attendee: {
      id: Generated<number>;
      audience_id: number;
      attendance_id: number;
      person_id: number | null;
      name: string;
      title_fr: string | null;
      title_en: string | null;
    };
    meetings_decision: {
      id: Generated<number>;
      audience_id: number;
      version: Generated<number>;
      body_id: number;
      meeting_id: number;
      item_id: number | null;
      met_on: Day;
      code: string | null;
      validated_on: Day | null;
      kind: string;
      text: string;
      lang: Generated<string>;
      owner_person_id: number | null;
      owner_person: string | null;
      due_day: Day | null;
      acceptance: Generated<string>;
      implementation: Generated<string>;
      closed_on: Day | null;
    };
    meetings_follow_up: {
      id: Generated<number>;
      audience_id: number;
      decision_id: number;
      day: Day;
      person_id: number | null;
      name: string;
      implementation: string | null;
      acceptance: string | null;
      due_day: Day | null;
      note: string | null;
      file_id: number | null;
    };
    meetings_invitation: {
      id: Generated<number>;
      audience_id: number;
      meeting_id: number;
      person_id: number;
      organisation_id: number | null;
      name: string;
      organisation: string | null;
      email: string;
      lang: string;
      capacity: string;
      edition: number;
      reply: string | null;
      reply_note: string | null;
      replied_on: Day | null;
    };
    meetings_item: {
      id: Generated<number>;
      audience_id: number;
      version: Generated<number>;
      meeting_id: number;
      position: number;
      title: string;
      nature: string;
      presenter_organisation_id: number | null;
      presenter_person_id: number | null;
      presenter: string | null;
      planned: number;
      actual: number | null;
      note: string | null;
      node_id: number | null;
      notes: string | null;
      concluded: boolean | null;
    };
    meetings_meeting: {
      id: Generated<number>;
      audience_id: number;
      own_audience_id: number;
      version: Generated<number>;
      body_id: number;
      occasion_id: number;
      number: number | null;
      state: Generated<string>;
      stands: Generated<string>;
      reason: string | null;
      title_fr: string | null;
      title_en: string | null;
      day: Day;
      last_day: Day;
      from_hour: string | null;
      to_hour: string | null;
      place_fr: string | null;
      place_en: string | null;
      link: string | null;
      convocation: Generated<number>;
      convened_on: Day | null;
      told: string | null;
      notice_missed: number | null;
      opened_at: string | null;
      closed_at: string | null;
      minutes: Generated<number>;
      issued_on: Day | null;
    };
    meetings_owner: {
      decision_id: number;
      organisation_id: number;
      key: string;
      name_fr: string;
      name_en: string;
      position: number;
    };
    meetings_paper: {
      id: Generated<number>;
      audience_id: number;
      item_id: number;
      file_id: number;
      title: string;
    };
    meetings_series: {
      key: string;
      last: number;
    };
  }
}

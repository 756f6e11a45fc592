// Written by `npm run db:types` from the migrated base: change a migration, not this file.
import type { Generated } from 'kysely';
import type { Day } from '#kernel/day';

declare module '#kernel/db' {
  interface Tables {
    kernel_audience: {
      id: Generated<number>;
      key: string;
      name_fr: string;
      name_en: string;
      room: string;
    };
    kernel_audit: {
      seq: number;
      at: Generated<Date>;
      actor_kind: string;
      actor_name: string | null;
      person_id: number | null;
      for_person_id: number | null;
      verb: string;
      subject_kind: string;
      subject_id: string;
      audience_id: number;
      content: unknown;
      digest: Buffer;
      seal: Buffer;
    };
    kernel_bin: {
      id: Generated<number>;
      audience_id: number;
      kind: string;
      subject_id: string;
      title: string;
      content: unknown;
      thrown_by: number | null;
      thrown_at: Generated<Date>;
      taken_back_at: Date | null;
    };
    kernel_draft: {
      id: Generated<number>;
      owner: string;
      address: string;
      content: unknown;
      kept_at: Generated<Date>;
    };
    kernel_file: {
      id: Generated<number>;
      audience_id: number;
      name: string;
      type: string;
      bytes: number;
      sha256: string;
      kept_by: number | null;
      kept_at: Generated<Date>;
    };
    kernel_issued: {
      id: Generated<number>;
      audience_id: number;
      kind: string;
      subject_kind: string;
      subject_id: number;
      edition: number;
      title: string;
      lang: string;
      day: Day;
      address: string;
      content: unknown;
      checksum: string;
      files: Generated<number[]>;
      issued_at: Generated<Date>;
    };
    kernel_job_run: {
      id: Generated<number>;
      audience_id: number;
      kind: string;
      key: string | null;
      state: Generated<string>;
      data: Generated<unknown>;
      done: Generated<number>;
      total: number | null;
      sentence: string | null;
      fault: string | null;
      tries: Generated<number>;
      asked_by: string | null;
      asked_person: number | null;
      not_before: Date | null;
      asked_at: Generated<Date>;
      started_at: Date | null;
      ended_at: Date | null;
    };
    kernel_mail: {
      id: Generated<number>;
      audience_id: number;
      message_id: string;
      recipient: string;
      subject: string;
      body: string;
      parts: Generated<unknown>;
      secret: Generated<boolean>;
      thread: string | null;
      list_id: string | null;
      state: Generated<string>;
      tries: Generated<number>;
      fault: string | null;
      written_at: Generated<Date>;
      sent_at: Date | null;
    };
    kernel_migration: {
      name: string;
      checksum: string;
      applied_at: Generated<Date>;
    };
    kernel_once: {
      form: string;
      location: string | null;
      taken_at: Generated<Date>;
    };
    kernel_search: {
      id: Generated<number>;
      audience_id: number;
      kind: string;
      subject_id: string;
      lang: string;
      title: string;
      content: Generated<string>;
      address: string;
      day: Day | null;
      title_words: string;
      words: string;
    };
    kernel_setting: {
      key: string;
      value: unknown;
      version: Generated<number>;
      changed_at: Generated<Date>;
    };
    kernel_word: {
      bare: string;
      form: string;
      records: number;
      counted_on: Day;
    };
  }
}

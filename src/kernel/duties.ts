/** What the kernel does by itself, taken into the house by being read: post, backups, sweeping. */
import './backup.ts';
import './mail.ts';
import './sweep.ts';

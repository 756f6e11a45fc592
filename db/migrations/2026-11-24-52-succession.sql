-- The day on which what a merged organisation carried in the other rooms was passed to the one it went into; null: not yet.
alter table mechanism_partner_act add column passed_on date;
update mechanism_partner_act set passed_on = day where act = 'merge';

-- Answers hardly shrink (9 KB to 7.5) and compressing them costs a submission more time than writing them.
alter table forms.sealed_answers alter column canonical set storage external, alter column answers set storage external;

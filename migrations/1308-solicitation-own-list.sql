-- 我的申报 asks for what an organisation leads itself or through a branch; the second half had an index, the first none.
create index solution_led_by on solicitation.solution (lead_id);

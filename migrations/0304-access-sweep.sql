-- The nightly sweep must see how old a count of tries is.
grant select on access.attempt to shidian_job;

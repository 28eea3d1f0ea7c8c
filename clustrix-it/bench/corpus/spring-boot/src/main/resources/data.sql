insert into entry values (1, 'first');
insert into entry values (2, 'second');

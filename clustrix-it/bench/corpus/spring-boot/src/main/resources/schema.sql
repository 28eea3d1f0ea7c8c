create table entry (id int primary key, title varchar(40));

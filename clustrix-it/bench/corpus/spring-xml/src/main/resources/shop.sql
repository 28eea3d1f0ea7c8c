create table sale (what varchar(20), number int);

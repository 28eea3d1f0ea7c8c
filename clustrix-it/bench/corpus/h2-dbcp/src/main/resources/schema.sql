create alias if not exists SLUG for "app.sql.Slug.of";
create table if not exists book (title varchar(80) primary key);
merge into book values ('The Trial');
merge into book values ('A Room of One''s Own');

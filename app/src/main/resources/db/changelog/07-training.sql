--liquibase formatted sql

--changeset training:1
create table training_course (
    id char(36) not null primary key,
    version bigint not null,
    programme_id char(36) not null,
    number varchar(60) not null,
    kind varchar(30) not null,
    required boolean not null,
    status varchar(30) not null,
    constraint uq_course_programme_kind unique (programme_id, kind),
    constraint fk_course_programme foreign key (programme_id) references programme (id)
);

create table training_session (
    id char(36) not null primary key,
    version bigint not null,
    course_id char(36) not null,
    held_on date not null,
    place varchar(120) not null,
    hours decimal(5,1) not null,
    lecturer varchar(60) not null,
    supplementary boolean not null,
    recorded_by char(36),
    recorded_at ${instant},
    constraint fk_session_course foreign key (course_id) references training_course (id),
    constraint fk_session_recorder foreign key (recorded_by) references account (id),
    constraint ck_session_hours check (hours > 0)
);

create table training_enrolment (
    id char(36) not null primary key,
    version bigint not null,
    session_id char(36) not null,
    institution_id char(36) not null,
    person_name varchar(60) not null,
    phone varchar(20),
    attended boolean,
    test_passed boolean,
    enrolled_by char(36) not null,
    constraint uq_enrolment_person unique (session_id, institution_id, person_name),
    constraint fk_enrolment_session foreign key (session_id) references training_session (id),
    constraint fk_enrolment_institution foreign key (institution_id) references institution (id),
    constraint fk_enrolment_account foreign key (enrolled_by) references account (id)
);
create index ix_enrolment_institution on training_enrolment (institution_id, attended);

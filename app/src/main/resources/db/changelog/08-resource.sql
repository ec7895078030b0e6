--liquibase formatted sql

--changeset resource:1
create table work (
    id char(36) not null primary key,
    version bigint default 0 not null,
    library_id char(36),
    title varchar(300) not null,
    creator varchar(200),
    clc_number varchar(60),
    subjects varchar(500),
    publisher varchar(200),
    issued varchar(40),
    prefecture_code varchar(6) not null,
    constraint fk_work_library foreign key (library_id) references institution (id),
    constraint fk_work_prefecture foreign key (prefecture_code) references division (code)
);

create table work_part (
    id char(36) not null primary key,
    version bigint not null,
    listing_no bigint ${identity},
    work_id char(36) not null,
    library_id char(36),
    prefecture_code varchar(6) not null,
    title varchar(300) not null,
    part_label varchar(60),
    pages bigint,
    status varchar(30) not null,
    batch_id char(36),
    deck boolean not null,
    duplicate_key varchar(32) not null,
    constraint uq_work_part_listing unique (listing_no),
    constraint fk_work_part_work foreign key (work_id) references work (id),
    constraint fk_work_part_library foreign key (library_id) references institution (id),
    constraint ck_work_part_pages check (pages is null or pages > 0)
);
create index ix_work_part_batch on work_part (batch_id);
create index ix_work_part_status on work_part (status, listing_no);
create index ix_work_part_library on work_part (library_id, listing_no);
create index ix_work_part_duplicate on work_part (duplicate_key, listing_no);

--liquibase formatted sql

--changeset inspection:1
create table inspection_rule (
    id char(36) not null primary key,
    scheme varchar(30) not null,
    sample_percent int not null,
    pass_percent int not null,
    nonconforming_classes varchar(3) not null,
    fatal_classes varchar(3) not null,
    inspection_days int not null,
    rework_days int not null,
    effective_from date not null,
    effective_to date,
    source varchar(500) not null,
    constraint uq_inspection_rule_from unique (effective_from),
    constraint ck_inspection_rule_percent check (sample_percent between 1 and 100 and pass_percent between 1 and 100),
    constraint ck_inspection_rule_days check (inspection_days > 0 and rework_days > 0)
);

create table defect_type (
    code varchar(8) not null,
    defect_class varchar(1) not null,
    kinds varchar(80) not null,
    name varchar(60) not null,
    name_en varchar(80) not null,
    effective_from date not null,
    effective_to date,
    source varchar(300) not null,
    primary key (code, effective_from),
    constraint ck_defect_type_class check (defect_class in ('A', 'B', 'C'))
);

create table sampling_plan (
    id char(36) not null primary key,
    version bigint not null,
    batch_id char(36) not null,
    batch_number varchar(40) not null,
    round int not null,
    rule_id char(36) not null,
    scheme varchar(30) not null,
    sample_percent int not null,
    pass_percent int not null,
    nonconforming_classes varchar(3) not null,
    fatal_classes varchar(3) not null,
    generator varchar(30) not null,
    seed varchar(64) not null,
    manifest_hash varchar(64) not null,
    lot_size bigint not null,
    sample_size int not null,
    drawn_at ${instant} not null,
    plan_hash varchar(64) not null,
    constraint uq_sampling_plan_round unique (batch_id, round),
    constraint fk_sampling_plan_batch foreign key (batch_id) references batch (id),
    constraint fk_sampling_plan_rule foreign key (rule_id) references inspection_rule (id),
    constraint ck_sampling_plan_size check (sample_size >= 1 and sample_size <= lot_size and round >= 1)
);

create table sampled_unit (
    plan_id char(36) not null,
    unit_ordinal int not null,
    unit_index bigint not null,
    row_no bigint not null,
    page_no bigint not null,
    primary key (plan_id, unit_ordinal),
    constraint uq_sampled_unit_index unique (plan_id, unit_index),
    constraint fk_sampled_unit_plan foreign key (plan_id) references sampling_plan (id),
    constraint ck_sampled_unit_range check (unit_ordinal >= 1 and unit_index >= 1 and row_no >= 1 and page_no >= 0)
);

create table inspection (
    id char(36) not null primary key,
    version bigint not null,
    plan_id char(36) not null,
    batch_id char(36) not null,
    batch_number varchar(40) not null,
    round int not null,
    programme_id char(36) not null,
    project_id char(36) not null,
    institution_id char(36) not null,
    contract_id char(36),
    contractor_id char(36),
    agency_id char(36),
    status varchar(30) not null,
    due_on date not null,
    reported_late date,
    seen_to int not null,
    nonconforming int not null,
    defects_a int not null,
    defects_b int not null,
    defects_c int not null,
    verdict varchar(30),
    inspected_by char(36),
    inspector_name varchar(60),
    signed_at ${instant},
    signature_hash varchar(64),
    failed_rounds int not null,
    decision varchar(30),
    decided_by char(36),
    decided_at ${instant},
    decision_reason varchar(1000),
    constraint uq_inspection_plan unique (plan_id),
    constraint uq_inspection_round unique (batch_id, round),
    constraint fk_inspection_plan foreign key (plan_id) references sampling_plan (id),
    constraint fk_inspection_batch foreign key (batch_id) references batch (id),
    constraint fk_inspection_programme foreign key (programme_id) references programme (id),
    constraint fk_inspection_institution foreign key (institution_id) references institution (id),
    constraint fk_inspection_contractor foreign key (contractor_id) references institution (id),
    constraint fk_inspection_agency foreign key (agency_id) references institution (id),
    constraint fk_inspection_by foreign key (inspected_by) references account (id),
    constraint ck_inspection_signed check (status = 'OPEN' and verdict is null and signed_at is null
        or status = 'SIGNED' and verdict is not null and inspected_by is not null and signed_at is not null
            and signature_hash is not null),
    constraint ck_inspection_decided check (decision is null or verdict = 'FAILED' and decision_reason is not null)
);
create index ix_inspection_status on inspection (status, due_on);
create index ix_inspection_programme on inspection (programme_id, batch_number, round);

create table defect (
    id char(36) not null primary key,
    version bigint not null,
    inspection_id char(36) not null,
    unit_ordinal int not null,
    defect_class varchar(1) not null,
    code varchar(8) not null,
    note varchar(200),
    recorded_by char(36) not null,
    recorded_at ${instant} not null,
    constraint uq_defect_unit unique (inspection_id, unit_ordinal, code),
    constraint fk_defect_inspection foreign key (inspection_id) references inspection (id),
    constraint ck_defect_class check (defect_class in ('A', 'B', 'C'))
);

create table rework_order (
    id char(36) not null primary key,
    version bigint not null,
    number varchar(40) not null,
    inspection_id char(36) not null,
    batch_id char(36) not null,
    batch_number varchar(40) not null,
    round int not null,
    programme_id char(36) not null,
    project_id char(36) not null,
    institution_id char(36) not null,
    responsible_id char(36) not null,
    status varchar(30) not null,
    reason varchar(1000),
    issued_by char(36) not null,
    issuer_name varchar(60) not null,
    issued_at ${instant} not null,
    deadline date not null,
    reported_late date,
    resubmitted_at ${instant},
    constraint uq_rework_order_number unique (number),
    constraint uq_rework_order_inspection unique (inspection_id),
    constraint fk_rework_order_inspection foreign key (inspection_id) references inspection (id),
    constraint fk_rework_order_institution foreign key (institution_id) references institution (id),
    constraint fk_rework_order_responsible foreign key (responsible_id) references institution (id)
);
create index ix_rework_order_batch on rework_order (batch_id, round);
create index ix_rework_order_programme on rework_order (programme_id, number);

--changeset inspection:2
insert into inspection_rule (id, scheme, sample_percent, pass_percent, nonconforming_classes, fatal_classes, inspection_days, rework_days, effective_from, effective_to, source) values
    ('5d0d6f3a-6d0e-5b7f-9c1a-2f6f1f0a2011', 'PERCENT_5_95', 5, 95, 'AB', 'A', 10, 10, '2011-01-01', '2017-12-31', '档案部门 2014 年做法：抽检不少于 5%，合格率不低于 95%；A 类为零容忍、C 类只记录不计不合格、办理时限，为本系统约定'),
    ('5d0d6f3a-6d0e-5b7f-9c1a-2f6f1f0a2018', 'PERCENT_5_95', 5, 95, 'AB', 'A', 10, 10, '2018-01-01', null, 'DA/T 31-2017《纸质档案数字化规范》：人工抽检不少于 5%，条目与图像对应须为 100%，其他内容合格率不低于 95%；C 类只记录不计不合格、办理时限，为本系统约定');

--changeset inspection:3
insert into defect_type (code, defect_class, kinds, name, name_en, effective_from, effective_to, source) values
    ('A01', 'A', 'ALL', '文件打不开', 'File cannot be opened', '2011-01-01', null, '本系统缺陷分类；DA/T 31-2017 10.5.1'),
    ('A02', 'A', 'LOCAL_DOCUMENT', '缺页漏扫', 'Page missing', '2011-01-01', null, '本系统缺陷分类；DA/T 31-2017 10.5.2'),
    ('A03', 'A', 'LOCAL_DOCUMENT,TOPIC_RESOURCE', '图文不符', 'Image and text differ', '2011-01-01', null, '本系统缺陷分类；DA/T 31-2017 11.2'),
    ('A04', 'A', 'LOCAL_DOCUMENT,TOPIC_RESOURCE', '条目与图像不对应', 'Catalogue entry and image do not match', '2011-01-01', null, '本系统缺陷分类；DA/T 31-2017 11.2'),
    ('A05', 'A', 'GOV_OPEN_INFO,WEB_ARCHIVE,TOPIC_RESOURCE', '乱码', 'Garbled characters', '2011-01-01', null, '政府信息元数据总体质量要求（国家图书馆）'),
    ('A06', 'A', 'GOV_OPEN_INFO,WEB_ARCHIVE', '无效信息', 'Irrelevant record', '2011-01-01', null, '政府信息元数据总体质量要求（国家图书馆）'),
    ('B01', 'B', 'LOCAL_DOCUMENT', '歪斜', 'Skewed', '2011-01-01', null, '本系统缺陷分类；DA/T 31-2017 10.2'),
    ('B02', 'B', 'LOCAL_DOCUMENT', '黑边', 'Dark border', '2011-01-01', null, '本系统缺陷分类；DA/T 31-2017 10.3'),
    ('B03', 'B', 'LOCAL_DOCUMENT', '裁切丢字', 'Text cut off', '2011-01-01', null, '本系统缺陷分类；DA/T 31-2017 10.3'),
    ('B04', 'B', 'LOCAL_DOCUMENT,TOPIC_RESOURCE', '分辨率不足', 'Resolution too low', '2011-01-01', null, '本系统缺陷分类；DA/T 31-2017 9.5'),
    ('B05', 'B', 'LOCAL_DOCUMENT', '重复扫描', 'Scanned twice', '2011-01-01', null, '本系统缺陷分类；DA/T 31-2017 10.5.2'),
    ('B06', 'B', 'GOV_OPEN_INFO,WEB_ARCHIVE,TOPIC_RESOURCE', '附件缺失', 'Attachment missing', '2011-01-01', null, '政府信息元数据总体质量要求（国家图书馆）'),
    ('B07', 'B', 'GOV_OPEN_INFO,WEB_ARCHIVE', '版式与网站不一致', 'Layout differs from the website', '2011-01-01', null, '政府信息元数据总体质量要求（国家图书馆）'),
    ('C01', 'C', 'LOCAL_DOCUMENT', '污点', 'Stain', '2011-01-01', null, '本系统缺陷分类'),
    ('C02', 'C', 'LOCAL_DOCUMENT,TOPIC_RESOURCE', '轻微偏色', 'Slight colour cast', '2011-01-01', null, '本系统缺陷分类'),
    ('C03', 'C', 'ALL', '元数据非关键字段差错', 'Error in a minor metadata field', '2011-01-01', null, '本系统缺陷分类');

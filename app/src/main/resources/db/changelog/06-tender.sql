--liquibase formatted sql

--changeset tender:1
create table joint_tender (
    id char(36) not null primary key,
    version bigint not null,
    programme_id char(36) not null,
    number varchar(30) not null,
    title varchar(200) not null,
    method varchar(30) not null,
    status varchar(30) not null,
    round_no int not null,
    announced_on date not null,
    bids_due_at ${instant} not null,
    opening_at ${instant} not null,
    place varchar(200),
    planned_by char(36),
    planned_at ${instant} not null,
    constraint uq_tender_programme unique (programme_id),
    constraint uq_tender_number unique (number),
    constraint fk_tender_programme foreign key (programme_id) references programme (id)
);

create table tender_lot (
    id char(36) not null primary key,
    version bigint not null,
    tender_id char(36) not null,
    programme_id char(36) not null,
    lot_no int not null,
    kind varchar(30) not null,
    name varchar(120) not null,
    project_id char(36),
    quantity bigint,
    budget decimal(16,2) not null,
    price_weight int not null,
    status varchar(30) not null,
    exception_reason varchar(500),
    awarded_bid_id char(36),
    supplier_id char(36),
    award_amount decimal(16,2),
    decision_reason varchar(500),
    confirmed_on date,
    notice_on date,
    decided_by char(36),
    constraint uq_lot_no unique (tender_id, lot_no),
    constraint ck_lot_budget check (budget > 0),
    constraint ck_lot_award check (award_amount is null or award_amount <= budget),
    constraint ck_lot_quantity check (quantity is null or quantity > 0),
    constraint fk_lot_tender foreign key (tender_id) references joint_tender (id),
    constraint fk_lot_project foreign key (project_id) references construction_project (id),
    constraint fk_lot_supplier foreign key (supplier_id) references institution (id)
);

create table tender_bid (
    id char(36) not null primary key,
    version bigint not null,
    lot_id char(36) not null,
    round_no int not null,
    bid_no int not null,
    supplier_id char(36) not null,
    price decimal(16,2) not null,
    valid boolean not null,
    invalid_reason varchar(500),
    technical_score decimal(5,2),
    price_score decimal(5,2),
    total_score decimal(5,2),
    ranking int,
    constraint uq_bid_supplier unique (lot_id, round_no, supplier_id),
    constraint uq_bid_no unique (lot_id, round_no, bid_no),
    constraint ck_bid_price check (price > 0),
    constraint fk_bid_lot foreign key (lot_id) references tender_lot (id),
    constraint fk_bid_supplier foreign key (supplier_id) references institution (id)
);

create table tender_opening (
    id char(36) not null primary key,
    version bigint not null,
    tender_id char(36) not null,
    round_no int not null,
    announced_on date not null,
    bids_due_at ${instant} not null,
    opened_at ${instant} not null,
    place varchar(200),
    attachment_id char(36) not null,
    recorded_by char(36),
    evaluated_on date,
    report_id char(36),
    constraint uq_opening_round unique (tender_id, round_no),
    constraint fk_opening_tender foreign key (tender_id) references joint_tender (id),
    constraint fk_opening_file foreign key (attachment_id) references attachment (id),
    constraint fk_opening_report foreign key (report_id) references attachment (id)
);

create table tender_committee (
    id char(36) not null primary key,
    version bigint not null,
    tender_id char(36) not null,
    round_no int not null,
    member_no int not null,
    name varchar(60) not null,
    expert boolean not null,
    constraint uq_committee_member unique (tender_id, round_no, name),
    constraint fk_committee_tender foreign key (tender_id) references joint_tender (id)
);

create table contract (
    id char(36) not null primary key,
    version bigint not null,
    number varchar(30) not null,
    programme_id char(36) not null,
    lot_id char(36) not null,
    lot_kind varchar(30) not null,
    project_id char(36),
    supplier_id char(36) not null,
    amount decimal(16,2) not null,
    unit_price decimal(16,2),
    quantity bigint,
    source varchar(30) not null,
    status varchar(30) not null,
    signed_on date not null,
    signed_by char(36),
    attachment_id char(36),
    constraint uq_contract_number unique (number),
    constraint uq_contract_lot unique (lot_id),
    constraint ck_contract_amount check (amount > 0),
    constraint fk_contract_programme foreign key (programme_id) references programme (id),
    constraint fk_contract_lot foreign key (lot_id) references tender_lot (id),
    constraint fk_contract_supplier foreign key (supplier_id) references institution (id),
    constraint fk_contract_file foreign key (attachment_id) references attachment (id)
);

--changeset tender:2
create table tender_rule (
    id char(36) not null primary key,
    rule_id varchar(40) not null,
    method varchar(30) not null,
    rule_value decimal(12,2) not null,
    effective_from date not null,
    source varchar(300) not null,
    constraint uq_tender_rule unique (rule_id, method, effective_from)
);

--changeset tender:3
insert into tender_rule (id, rule_id, method, rule_value, effective_from, source) values ('a77bd5c3-bb35-5363-8ba9-2f0212069cc5', 'MIN_BIDDERS', 'ANY', 3, '2003-01-01', '《政府采购法》第三十六条：供应商不足三家的，应予废标');
insert into tender_rule (id, rule_id, method, rule_value, effective_from, source) values ('e04cf213-c95f-5bad-80f0-51878e8eab49', 'MIN_BIDDERS', 'SINGLE_SOURCE', 1, '2003-01-01', '《政府采购法》第三十一条');
insert into tender_rule (id, rule_id, method, rule_value, effective_from, source) values ('12d9a6cd-2832-53bf-9df0-787e8e52c43c', 'COMMITTEE_SIZE', 'ANY', 3, '2003-01-01', '《政府采购法》第三十八条、第四十条');
insert into tender_rule (id, rule_id, method, rule_value, effective_from, source) values ('b14a07e2-2471-5814-a444-a24583f8168c', 'COMMITTEE_SIZE', 'OPEN_TENDER', 5, '2000-01-01', '《招标投标法》第三十七条；2017-10-01 起并见财政部令第87号第四十七条');
insert into tender_rule (id, rule_id, method, rule_value, effective_from, source) values ('2700a092-527a-56e6-a22a-0384ebb4287a', 'COMMITTEE_SIZE', 'INVITED_TENDER', 5, '2000-01-01', '《招标投标法》第三十七条；2017-10-01 起并见财政部令第87号第四十七条');
insert into tender_rule (id, rule_id, method, rule_value, effective_from, source) values ('66994bd2-ea72-5b58-8ea4-17f719ec34e5', 'COMMITTEE_EXPERTS', 'ANY', 2, '2000-01-01', '《招标投标法》第三十七条、《政府采购法》第三十八条：专家不少于三分之二（每三人中不少于二人）');
insert into tender_rule (id, rule_id, method, rule_value, effective_from, source) values ('6ffe32a3-e26c-5810-b375-94ee1145e054', 'COMMITTEE_LARGE_BUDGET', 'OPEN_TENDER', 10000000, '2017-10-01', '财政部令第87号第四十七条：预算一千万元以上（条文待核实，只作提醒）');
insert into tender_rule (id, rule_id, method, rule_value, effective_from, source) values ('28e43631-2ad7-5ad1-a84e-de6d3acded80', 'COMMITTEE_LARGE_SIZE', 'OPEN_TENDER', 7, '2017-10-01', '财政部令第87号第四十七条：七人以上单数（条文待核实，只作提醒）');
insert into tender_rule (id, rule_id, method, rule_value, effective_from, source) values ('2852090c-6291-5b44-a7d9-29ec77e948d1', 'PRICE_WEIGHT_GOODS_MIN', 'ANY', 30, '2004-09-11', '财政部令第18号第五十二条（条文待核实）');
insert into tender_rule (id, rule_id, method, rule_value, effective_from, source) values ('4c4c5d7e-6f1d-5310-a8b2-950b758f8a6f', 'PRICE_WEIGHT_SERVICES_MIN', 'ANY', 10, '2004-09-11', '财政部令第18号第五十二条（条文待核实）');
insert into tender_rule (id, rule_id, method, rule_value, effective_from, source) values ('59c35649-d900-5b13-bf62-2722fcfb25a6', 'PRICE_WEIGHT_GOODS_MIN', 'ANY', 30, '2017-10-01', '财政部令第87号第五十五条');
insert into tender_rule (id, rule_id, method, rule_value, effective_from, source) values ('86546145-d685-593f-9561-30f737a25cff', 'PRICE_WEIGHT_SERVICES_MIN', 'ANY', 10, '2017-10-01', '财政部令第87号第五十五条');
insert into tender_rule (id, rule_id, method, rule_value, effective_from, source) values ('90a39d36-5cd6-55b1-b959-88a0c4bd487b', 'PRICE_WEIGHT_GOODS_MAX', 'COMPETITIVE_CONSULTATION', 60, '2014-12-31', '财库〔2014〕214号第二十四条');
insert into tender_rule (id, rule_id, method, rule_value, effective_from, source) values ('32e1bee1-12bd-599e-9606-e55e7639e122', 'PRICE_WEIGHT_SERVICES_MAX', 'COMPETITIVE_CONSULTATION', 30, '2014-12-31', '财库〔2014〕214号第二十四条');
insert into tender_rule (id, rule_id, method, rule_value, effective_from, source) values ('58f9ae3b-b19e-5210-9111-22bfd5caac31', 'INSPECTION_INDEPENDENT', 'ANY', 1, '2015-03-01', '《政府采购法实施条例》第十八条：提供检测服务的供应商不得再参加该项目的其他采购活动');
insert into tender_rule (id, rule_id, method, rule_value, effective_from, source) values ('14339ee2-285a-5c1e-8c7c-3bd7389f39e2', 'BID_WINDOW_DAYS', 'OPEN_TENDER', 20, '2003-01-01', '《政府采购法》第三十五条（T01）');
insert into tender_rule (id, rule_id, method, rule_value, effective_from, source) values ('78401dc8-0648-579b-ae91-756345ab86ed', 'BID_WINDOW_DAYS', 'INVITED_TENDER', 20, '2003-01-01', '《政府采购法》第三十五条（T01）');
insert into tender_rule (id, rule_id, method, rule_value, effective_from, source) values ('06e507db-4df7-59cb-8f57-ccfd28c3bb26', 'BID_WINDOW_DAYS', 'COMPETITIVE_CONSULTATION', 10, '2014-12-31', '财库〔2014〕214号；高校采购时限表（待核实）');
insert into tender_rule (id, rule_id, method, rule_value, effective_from, source) values ('40fbd0ed-9404-5802-8b1b-5d4c9fd5225b', 'BID_WINDOW_WORKING_DAYS', 'COMPETITIVE_NEGOTIATION', 3, '2014-02-01', '高校采购时限表（待核实）');
insert into tender_rule (id, rule_id, method, rule_value, effective_from, source) values ('f6349e9a-9619-539e-bebf-4c386c4d8051', 'BID_WINDOW_WORKING_DAYS', 'REQUEST_FOR_QUOTATION', 3, '2014-02-01', '高校采购时限表（待核实）');
insert into tender_rule (id, rule_id, method, rule_value, effective_from, source) values ('81191874-5e3f-52d1-aa00-39fcb0e6f30f', 'CONFIRM_WORKING_DAYS', 'ANY', 5, '2015-03-01', '《政府采购法实施条例》第四十三条（T07）');
insert into tender_rule (id, rule_id, method, rule_value, effective_from, source) values ('f0bb1d91-4940-556e-8a93-b5258ac0a97c', 'NOTICE_WORKING_DAYS', 'ANY', 2, '2015-03-01', '《政府采购法实施条例》第四十三条（T08）');
insert into tender_rule (id, rule_id, method, rule_value, effective_from, source) values ('48ebea66-c978-5975-b941-72112471d358', 'CONTRACT_DAYS', 'ANY', 30, '2003-01-01', '《政府采购法》第四十六条（T10）');
insert into tender_rule (id, rule_id, method, rule_value, effective_from, source) values ('d39cb8ee-d4c2-58d3-8bf5-662cea2774f5', 'PUBLISH_CONTRACT_WORKING_DAYS', 'ANY', 2, '2015-03-01', '《政府采购法实施条例》第五十条（T11）');
insert into tender_rule (id, rule_id, method, rule_value, effective_from, source) values ('b4402450-f7c7-5a02-be71-32cdb38013df', 'FILE_CONTRACT_WORKING_DAYS', 'ANY', 7, '2003-01-01', '《政府采购法》第四十七条（T12）');
insert into tender_rule (id, rule_id, method, rule_value, effective_from, source) values ('e2e36a34-e466-52b0-b86c-94ccb4de9685', 'ABNORMAL_OF_AVERAGE', 'ANY', 50, '2026-02-01', '财库〔2026〕2号（公开网页，待核实）');
insert into tender_rule (id, rule_id, method, rule_value, effective_from, source) values ('2f6eb257-c003-5571-a1d1-e1203efc3678', 'ABNORMAL_OF_SECOND', 'ANY', 50, '2026-02-01', '财库〔2026〕2号（公开网页，待核实）');
insert into tender_rule (id, rule_id, method, rule_value, effective_from, source) values ('90c47902-7bf4-591e-81ef-d4dc02a5012d', 'ABNORMAL_OF_BUDGET', 'ANY', 45, '2026-02-01', '财库〔2026〕2号（公开网页，待核实）');
insert into tender_rule (id, rule_id, method, rule_value, effective_from, source) values ('a7ac57d4-3431-5478-a5bd-8872eae58907', 'OPEN_TENDER_THRESHOLD', 'ANY', 4000000, '2026-01-01', '黑龙江省政府集中采购目录及标准（2026年版），省本级货物服务（公开网页，待核实）');

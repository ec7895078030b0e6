--liquibase formatted sql

--changeset reporting:1
create table score_rule (
    effective_from date not null primary key,
    completion int not null,
    quality int not null,
    punctuality int not null,
    execution int not null,
    source varchar(300) not null,
    constraint ck_score_rule_weights check (completion >= 0 and quality >= 0 and punctuality >= 0 and execution >= 0
        and completion + quality + punctuality + execution = 100)
);
insert into score_rule (effective_from, completion, quality, punctuality, execution, source) values
    ('1900-01-01', 40, 30, 15, 15, '本项目考核规则（完成率 40、合格率 30、按期提交率 15、执行率 15）');

--changeset reporting:2
create index ix_acceptance_programme on assignment_acceptance (programme_id, decided_at);
create index ix_ledger_entry_programme on ledger_entry (programme_id, posted_at);

--changeset reporting:3
update score_rule set source = '本项目考核规则' where effective_from = '1900-01-01';

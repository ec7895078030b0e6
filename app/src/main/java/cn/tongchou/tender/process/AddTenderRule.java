package cn.tongchou.tender.process;

import cn.tongchou.identity.Actor;
import cn.tongchou.shared.Commands;
import cn.tongchou.shared.Step;
import cn.tongchou.tender.TenderRuleRow;
import cn.tongchou.tender.TenderRules;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A rule is changed by a new dated row with its source. No task of the engine waits for it. */
@Component
public class AddTenderRule {

    private final TenderRules rules;
    private final Commands commands;

    AddTenderRule(TenderRules rules, Commands commands) {
        this.rules = rules;
        this.commands = commands;
    }

    @Step
    public void add(TenderRuleRow row, UUID commandId, Actor actor) {
        commands.once(commandId, actor.accountId());
        rules.add(row, actor);
    }
}

package cn.tongchou.budget.process;

import cn.tongchou.budget.FundManagement;
import cn.tongchou.budget.FundMovement;
import cn.tongchou.budget.LedgerEntry;
import cn.tongchou.identity.Actor;
import cn.tongchou.shared.Commands;
import cn.tongchou.shared.Step;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** 更正、收回与结转: finance posts what the year's own steps do not. No task of the engine waits for it. */
@Component
public class MoveFunds {

    private final FundManagement funds;
    private final Commands commands;

    MoveFunds(FundManagement funds, Commands commands) {
        this.funds = funds;
        this.commands = commands;
    }

    @Step
    public LedgerEntry post(FundMovement movement, UUID commandId, Actor actor) {
        commands.once(commandId, actor.accountId());
        return funds.move(movement, actor);
    }
}

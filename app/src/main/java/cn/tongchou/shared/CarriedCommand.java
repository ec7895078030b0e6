package cn.tongchou.shared;

import java.util.UUID;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The command that the running transaction carries out; forgotten with the transaction. */
final class CarriedCommand implements TransactionSynchronization {

    private UUID commandId;

    private CarriedCommand() {}

    /** Whatever the transaction does from now on, it does for this command. */
    static void carry(UUID commandId) {
        CarriedCommand carried = carried();
        if (carried == null) {
            carried = new CarriedCommand();
            carried.resume();
            TransactionSynchronizationManager.registerSynchronization(carried);
        }
        carried.commandId = commandId;
    }

    /** {@code null} outside a command. */
    static UUID current() {
        CarriedCommand carried = carried();
        return carried == null ? null : carried.commandId;
    }

    private static CarriedCommand carried() {
        return (CarriedCommand) TransactionSynchronizationManager.getResource(CarriedCommand.class);
    }

    @Override
    public void suspend() {
        TransactionSynchronizationManager.unbindResourceIfPossible(CarriedCommand.class);
    }

    @Override
    public void resume() {
        TransactionSynchronizationManager.bindResource(CarriedCommand.class, this);
    }

    @Override
    public void afterCompletion(int status) {
        suspend();
    }
}

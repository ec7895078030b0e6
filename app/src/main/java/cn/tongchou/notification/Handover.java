package cn.tongchou.notification;

/**
 * What became of a letter that was brought to the mail server.
 *
 * @param problem why it was not taken, or {@code null} when it was
 * @param answer what the server said, or what broke; {@code null} when it was taken
 */
record Handover(MailProblem problem, String answer) {

    static final Handover TAKEN = new Handover(null, null);

    boolean taken() {
        return problem == null;
    }
}

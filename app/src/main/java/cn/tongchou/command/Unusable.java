package cn.tongchou.command;

/**
 * A command cannot run: wrong words, a file or a database that cannot be used. The message is one
 * plain sentence for whoever typed the command.
 */
public class Unusable extends RuntimeException {

    private static final long serialVersionUID = 1;

    public Unusable(String sentence) {
        super(sentence);
    }
}

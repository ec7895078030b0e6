package cn.tongchou.identity;

/** An account with the name of its institution, which is {@code null} where it has none. */
record KnownAccount(Account account, String institution) {}

package org.entente.cli.shared;

import org.entente.text.MessageBundle;

/** The messages of the command line. */
public final class CliMessages {
    public static final MessageBundle MESSAGES = MessageBundle.english(CliMessages.class);

    private CliMessages() {}
}

package io.keytier.local.stack;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * What {@code deploy/local/up} was asked for.
 *
 * @param demo load the demo data, check and report
 * @param verify hold every customer of the demo against a plain recomputation
 * @param once end when all is in step
 * @param fresh forget earlier data
 * @param clockOffset how far the business day is shifted
 */
record Options(boolean demo, boolean verify, boolean once, boolean fresh, Duration clockOffset) {

    /** @throws StackException if an option is unknown or its value is not one */
    static Options parse(List<String> arguments) {
        var options = new Options(true, false, false, false, Duration.ZERO);
        for (var rest = arguments.iterator(); rest.hasNext(); ) {
            var argument = rest.next();
            options = switch (argument) {
                case "--no-demo" ->
                    new Options(false, options.verify, options.once, options.fresh, options.clockOffset);
                case "--verify" -> new Options(options.demo, true, options.once, options.fresh, options.clockOffset);
                case "--once" -> new Options(options.demo, options.verify, true, options.fresh, options.clockOffset);
                case "--fresh" -> new Options(options.demo, options.verify, options.once, true, options.clockOffset);
                case "--clock-offset" ->
                    new Options(
                            options.demo,
                            options.verify,
                            options.once,
                            options.fresh,
                            offset(rest.hasNext() ? rest.next() : ""));
                default -> throw new StackException("unknown option " + argument + ", see deploy/local/up --help");
            };
        }
        return options;
    }

    private static Duration offset(String text) {
        try {
            return Duration.parse(text);
        } catch (DateTimeParseException e) {
            throw new StackException(
                    "--clock-offset takes an ISO-8601 duration of days or less, for example P30D, not '" + text + "'");
        }
    }
}

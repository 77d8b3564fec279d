package io.keytier.visits.domain;

/** The four stages of the selling cycle, in their order. */
public enum Stage {
    /** Who we are and why we talk. */
    OPENING,
    /** What the customer needs. */
    INVESTIGATION,
    /** That we can meet it. */
    DEMONSTRATING_CAPABILITY,
    /** What both sides do next. */
    OBTAINING_COMMITMENT
}

package io.keytier.contracts;

/** The eight RFM segments: high or low in recency, frequency and monetary. */
public enum Segment {
    IMPORTANT_VALUE("重要价值客户"),
    GENERAL_VALUE("一般价值客户"),
    IMPORTANT_DEVELOP("重要发展客户"),
    GENERAL_DEVELOP("一般发展客户"),
    IMPORTANT_KEEP("重要保持客户"),
    GENERAL_KEEP("一般保持客户"),
    IMPORTANT_WIN_BACK("重要挽留客户"),
    GENERAL_WIN_BACK("一般挽留客户");

    private final String chinese;

    Segment(String chinese) {
        this.chinese = chinese;
    }

    /** The name the field uses in Chinese. */
    public String chinese() {
        return chinese;
    }

    /** The segment of a customer that is high or low in each dimension. */
    public static Segment of(boolean recencyHigh, boolean frequencyHigh, boolean monetaryHigh) {
        if (recencyHigh) {
            return frequencyHigh
                    ? (monetaryHigh ? IMPORTANT_VALUE : GENERAL_VALUE)
                    : (monetaryHigh ? IMPORTANT_DEVELOP : GENERAL_DEVELOP);
        }
        return frequencyHigh
                ? (monetaryHigh ? IMPORTANT_KEEP : GENERAL_KEEP)
                : (monetaryHigh ? IMPORTANT_WIN_BACK : GENERAL_WIN_BACK);
    }
}

package io.keytier.platform.security;

/** The roles a token may carry in its {@code groups} claim. Everything not opened to a role is denied. */
public final class Roles {

    /** An ERP system: writes documents. */
    public static final String ERP = "erp";
    /** A salesperson: sees their own plans and visits. */
    public static final String SALES = "sales";
    /** Customer service: reads. */
    public static final String SERVICE = "service";
    /** A sales manager: sees all, sets policies. */
    public static final String MANAGER = "manager";
    /** Marketing: reads accounts and portfolios. */
    public static final String MARKETING = "marketing";
    /** Operations. */
    public static final String OPS = "ops";

    private Roles() {}
}

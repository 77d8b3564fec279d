/** A few words over JDBC, for statements that PostgreSQL does best in bulk. */
@NullMarked
package io.keytier.accounts.sql;

import org.jspecify.annotations.NullMarked;

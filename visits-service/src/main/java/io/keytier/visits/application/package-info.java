/** Use cases: following the accounts, renewing plans, finding plans and visits. */
@NullMarked
package io.keytier.visits.application;

import org.jspecify.annotations.NullMarked;

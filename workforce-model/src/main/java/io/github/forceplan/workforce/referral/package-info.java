/** Safeguarding referrals and multi-agency risk assessment conferences (MARAC). */
@NullMarked
package io.github.forceplan.workforce.referral;

import org.jspecify.annotations.NullMarked;

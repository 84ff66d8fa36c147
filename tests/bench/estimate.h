// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/bench/crowd.h"

namespace wren::bench {

/**
 * Prints, from the entities for tuning, how often each trait of two records of one person agrees in
 * each way (m), and how often of two strangers (u): the numbers of models/matching/weights.cpp.
 */
void estimateWeights(const QList<Somebody> &people);

} // namespace wren::bench

// SPDX-License-Identifier: Apache-2.0
#include "models/strictjson.h"
#include "tests/fuzz/fuzz.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace wren;

// What is accepted survives being written and read again.
WREN_FUZZ(input)
{
    const Result<QJsonValue> value = parseStrictJson(input);
    if (!value)
        return;
    QJsonDocument document(QJsonArray{*value});
    const Result<QJsonValue> again = parseStrictJson(document.toJson(QJsonDocument::Compact));
    // Wrapping adds a level, so the deepest accepted value may no longer be.
    if (!again)
        return;
    fuzz::require(again->toArray().at(0) == *value, "JSON round trip");
}

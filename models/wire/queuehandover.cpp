// SPDX-License-Identifier: Apache-2.0
#include "models/wire/queuehandover.h"

#include "models/wire/nested.h"

namespace wren::wire {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype largestPart = 512 << 10;

QString base64(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

} // namespace

QByteArray QueueHandOver::signedMessage() const
{
    return "wren-desk hand-over 1\n" + device.text().toLatin1() + (last ? "\nlast\n" : "\npart\n") +
           queue;
}

QJsonObject QueueHandOver::toJson() const
{
    return {{u"device"_s, device.text()},
            {u"queue"_s, base64(queue)},
            {u"last"_s, last},
            {u"signature"_s, base64(signature)}};
}

Result<QueueHandOver> QueueHandOver::fromJson(const QJsonObject &json)
{
    Reader reader(json);
    const QueueHandOver handOver{reader.id<DeviceId>("device"), reader.base64("queue"),
                                 reader.boolean("last"), reader.base64("signature")};
    if (handOver.queue.size() > largestPart)
        reader.fault("queue");
    return finished(reader, handOver);
}

QByteArray WipeOrder::signedMessage() const
{
    return "wren-hub wipe 1\n" + device.text().toLatin1() + '\n' + QByteArray::number(at);
}

QJsonObject WipeOrder::toJson() const
{
    return {{u"device"_s, device.text()}, {u"at"_s, at}, {u"signature"_s, base64(signature)}};
}

Result<WipeOrder> WipeOrder::fromJson(const QJsonObject &json)
{
    Reader reader(json);
    const WipeOrder order{reader.id<DeviceId>("device"), reader.integer("at"),
                          reader.base64("signature")};
    return told(reader, order);
}

QJsonObject HandOverAnswer::toJson() const
{
    QJsonObject json{{u"last_mid"_s, lastMid}};
    if (wipe)
        json.insert(u"wipe"_s, wipe->toJson());
    return json;
}

Result<HandOverAnswer> HandOverAnswer::fromJson(const QJsonObject &json)
{
    Reader reader(json);
    HandOverAnswer answer;
    answer.lastMid = reader.integer("last_mid");
    if (json.contains("wipe"_L1))
        answer.wipe = readNested<WipeOrder>(reader, "wipe");
    return told(reader, answer);
}

} // namespace wren::wire

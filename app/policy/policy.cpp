// SPDX-License-Identifier: Apache-2.0
#include "app/policy/policy.h"

#include "models/strictjson.h"

#include <QFile>
#include <QSettings>

#include <algorithm>

namespace wren::app {

namespace {

constexpr char idleLockKey[] = "IdleLockMaxSeconds";

/** Registry values come as numbers or as text, those of a file as numbers. */
std::chrono::seconds idleLockOf(const QVariant &value)
{
    bool isNumber = false;
    const double seconds = value.toDouble(&isNumber);
    if (!isNumber || value.typeId() == QMetaType::Bool)
        return shortestIdleLock;
    constexpr double least = std::chrono::seconds(shortestIdleLock).count();
    constexpr double most = std::chrono::seconds(longestIdleLock).count();
    return std::chrono::seconds(qint64(std::clamp(seconds, least, most)));
}

Policy strictest(const QString &source)
{
    return policyFrom({{QLatin1String(idleLockKey), {}}}, source);
}

#if defined(Q_OS_WIN) || defined(Q_OS_MACOS)
Policy readNativePolicy(const QString &place)
{
    const QSettings settings(place, QSettings::NativeFormat);
    QVariantMap values;
    for (const QString &key : settings.childKeys())
        values.insert(key, settings.value(key));
    return policyFrom(values, values.isEmpty() ? QString() : place);
}
#endif

} // namespace

QString Policy::report() const
{
    const std::chrono::seconds limit = idleLockMax.value_or(longestIdleLock);
    QString lines = QStringLiteral("%1: %2 (%3)\n")
                        .arg(QLatin1String(idleLockKey))
                        .arg(limit.count())
                        .arg(idleLockMax ? source : QStringLiteral("built in"));
    for (const QString &key : unknown)
        lines += QStringLiteral("%1: not known to this version (%2)\n").arg(key, source);
    return lines;
}

Policy policyFrom(const QVariantMap &values, const QString &source)
{
    Policy policy;
    policy.source = source;
    for (auto value = values.cbegin(); value != values.cend(); ++value) {
        if (value.key() == QLatin1String(idleLockKey))
            policy.idleLockMax = idleLockOf(value.value());
        else
            policy.unknown << value.key();
    }
    return policy;
}

Policy readPolicyFile(const QString &path)
{
    QFile file(path);
    if (!file.exists())
        return {};
    if (!file.open(QIODevice::ReadOnly))
        return strictest(path);
    const Result<QJsonObject> json = parseStrictObject(file.readAll());
    return json ? policyFrom(json->toVariantMap(), path) : strictest(path);
}

Policy readPolicy()
{
#if defined(Q_OS_WIN)
    return readNativePolicy(
        QStringLiteral("HKEY_LOCAL_MACHINE\\Software\\Policies\\wren\\wren-desk"));
#elif defined(Q_OS_MACOS)
    return readNativePolicy(QStringLiteral("/Library/Managed Preferences/wren-desk.plist"));
#else
    return readPolicyFile(QStringLiteral("/etc/wren-desk/policies.json"));
#endif
}

} // namespace wren::app

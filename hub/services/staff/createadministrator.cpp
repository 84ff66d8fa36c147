// SPDX-License-Identifier: Apache-2.0
#include "hub/services/staff/createadministrator.h"

#include "hub/store/staff/staffrows.h"
#include "models/formats/email.h"
#include "models/formats/personname.h"
#include "models/problem.h"

#include <QJsonArray>

namespace wren::services {

namespace {

FieldError fieldError(const char *field, Problem problem)
{
    return {QString::fromLatin1(field), problemCode(problem)};
}

QString directory()
{
    return QString::fromLatin1(wire::directoryScope);
}

Result<ProviderId> makeProvider(store::WriteContext &context, const QString &name)
{
    const ProviderId provider = ProviderId::fromRandom(context.random(16));
    const QString kind = QStringLiteral("provider");
    Result<void> written = store::insertProvider(context.sql(), provider, name, context.seq());
    if (written)
        written = context.changed(directory(), kind, provider.text(), std::nullopt);
    if (written) {
        written = context.audit(kind, provider.text(), std::nullopt,
                                {{QStringLiteral("name"), QJsonValue::Null, name}});
    }
    if (!written)
        return written.error();
    return provider;
}

Result<ProviderId> findOrMakeProvider(store::WriteContext &context, const QString &name)
{
    const Result<std::optional<ProviderId>> found = store::findProviderByName(context.sql(), name);
    if (!found)
        return found.error();
    return *found ? Result<ProviderId>(**found) : makeProvider(context, name);
}

Result<void> writeAccount(store::WriteContext &context, const store::StaffRow &staff,
                          const QByteArray &passwordHash)
{
    const QString kind = QStringLiteral("staff");
    Result<void> written =
        store::insertStaff(context.sql(), staff, passwordHash, context.seq(), context.now());
    if (written)
        written = context.changed(directory(), kind, staff.id.text(), std::nullopt);
    if (!written)
        return written;
    const QJsonArray permissions = QJsonArray::fromStringList(permissionNames(staff.permissions));
    return context.audit(kind, staff.id.text(), std::nullopt,
                         {{QStringLiteral("name"), QJsonValue::Null, staff.name},
                          {QStringLiteral("email"), QJsonValue::Null, staff.email},
                          {QStringLiteral("permissions"), QJsonValue::Null, permissions}});
}

} // namespace

Result<void> checkAdministrator(const NewAdministrator &administrator)
{
    QList<FieldError> faults;
    if (!isPersonName(administrator.name))
        faults << fieldError("name", Problem::NotAName);
    if (!isEmail(administrator.email))
        faults << fieldError("email", Problem::NotAnEmail);
    if (!faults.isEmpty())
        return Error{Kind::Invalid, QStringLiteral("administrator"), faults};
    return {};
}

Result<store::Effect> createAdministrator(store::WriteContext &context,
                                          const NewAdministrator &administrator)
{
    const Result<bool> taken =
        store::isStaffEmailTaken(context.sql(), foldedEmail(administrator.email));
    if (!taken)
        return taken.error();
    if (*taken) {
        return Error{Kind::Conflict,
                     QStringLiteral("administrator"),
                     {fieldError("email", Problem::AlreadyInUse)}};
    }
    const Result<ProviderId> provider = findOrMakeProvider(context, administrator.providerName);
    if (!provider)
        return provider.error();
    const store::StaffRow staff{StaffId::fromRandom(context.random(16)),
                                *provider,
                                administrator.providerName,
                                administrator.name,
                                administrator.email,
                                true,
                                Permission::Administrator};
    const Result<void> written = writeAccount(context, staff, administrator.passwordHash);
    if (!written)
        return written.error();
    return store::Effect();
}

} // namespace wren::services

// SPDX-License-Identifier: Apache-2.0
#include "hub/services/staff/maillanguage.h"

#include "hub/store/staff/staffrows.h"
#include "models/problem.h"
#include "models/wire/commands.h"

namespace wren::services {

namespace {

Result<QString> readLanguage(const wire::Mutation &mutation)
{
    const auto arguments = wire::SetMailLanguage::fromJson(mutation.arguments);
    if (!arguments)
        return arguments.error();
    if (arguments->language != u"en" && arguments->language != u"fr")
        return Error{Kind::Invalid,
                     QStringLiteral("language of mail"),
                     {{QStringLiteral("language"), problemCode(Problem::UnknownCode)}}};
    return arguments->language;
}

} // namespace

Result<store::Effect> setMailLanguage(store::WriteContext &context, const store::Actor &actor,
                                      const wire::Mutation &mutation)
{
    const Result<QString> language = readLanguage(mutation);
    if (!language)
        return language.error();
    const bool own =
        actor.kind == store::Actor::Kind::Staff && mutation.subject == actor.access.staff.text();
    const auto row = own ? store::findStaff(context.sql(), actor.access.staff)
                         : Result<std::optional<store::StaffRow>>(std::nullopt);
    if (!row)
        return row.error();
    if (!*row)
        return Error{Kind::NotFound, QStringLiteral("not one's own account"), {}};
    if ((*row)->language == *language)
        return store::Effect();
    Result<void> written =
        store::setStaffLanguage(context.sql(), actor.access.staff, *language, context.seq());
    if (written)
        written = context.audit(QStringLiteral("staff"), mutation.subject, std::nullopt,
                                {{QStringLiteral("language"), (*row)->language, *language}});
    return written ? Result<store::Effect>(store::Effect())
                   : Result<store::Effect>(written.error());
}

void addMailLanguageMutation(MutationTable &table)
{
    table.add(QStringLiteral("set_mail_language"), 1, setMailLanguage);
}

} // namespace wren::services

// SPDX-License-Identifier: Apache-2.0
#include "ui/profile/overviewtab.h"

#include "ui/fields/fieldlist.h"
#include "ui/fields/fieldtext.h"
#include "ui/theme/typography.h"

#include <QLabel>
#include <QVBoxLayout>

namespace wren::ui {

namespace {

/** Fields that only say how another one is meant are read there. */
QList<Field> fieldsToRead(Section section, const Profile &profile)
{
    QList<Field> fields = fieldsOf(section);
    fields.removeOne(Field::OneNameOnly);
    for (const Field field : {Field::PronounsText, Field::PhoneExtension, Field::MarketingSource,
                              Field::JobPostFrequency}) {
        if (!profile.has(field))
            fields.removeOne(field);
    }
    return fields;
}

} // namespace

OverviewTab::OverviewTab(QWidget *parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(24, 12, 24, 24);
    column->setSpacing(12);
    for (const Section section : {Section::PersonalDetails, Section::WorkDetails,
                                  Section::ReferralDetails, Section::CommunicationPreferences}) {
        auto *heading = new QLabel(page);
        setTextRole(heading, TextRole::Heading);
        heading->setContentsMargins(0, 12, 0, 0);
        auto *fields = new FieldList(page);
        column->addWidget(heading);
        column->addWidget(fields);
        m_parts << Part{section, heading, fields};
    }
    column->addStretch();
    setWidget(page);
}

void OverviewTab::render(const app::ProfilePresenter &presenter)
{
    const Profile profile =
        presenter.state().record ? presenter.state().record->profile : Profile();
    for (const Part &part : std::as_const(m_parts)) {
        part.heading->setText(sectionLabel(part.section));
        part.fields->show(profile, fieldsToRead(part.section, profile), presenter.reference(),
                          FieldList::Absent::Dashed);
    }
    const QString caNumber =
        presenter.state().record ? presenter.state().record->caNumber : QString();
    if (!caNumber.isEmpty())
        m_parts.constFirst().fields->append(tr("Common Assessment"), caNumber);
    setAccessibleName(tr("Overview"));
}

} // namespace wren::ui

// SPDX-License-Identifier: Apache-2.0
#include "ui/fields/addressedit.h"

#include "models/formats/address.h"
#include "ui/fields/countries.h"
#include "ui/fields/fieldeditor.h"
#include "ui/fields/fieldtext.h"
#include "ui_addressedit.h"

namespace wren::ui {

namespace {

constexpr int leastCodeLength = 10; ///< letters that a combo box shows at least

} // namespace

AddressEdit::AddressEdit(QWidget *parent)
    : ValueEdit(parent)
    , m_form(std::make_unique<Ui::AddressEdit>())
{
    m_form->setupUi(this);
    for (QLineEdit *line : findChildren<QLineEdit *>())
        connect(line, &QLineEdit::textChanged, this, &AddressEdit::edited);
    connect(m_form->noFixedCheckBox, &QCheckBox::toggled, this, &AddressEdit::tellEdited);
    connect(m_form->provinceComboBox, &QComboBox::currentIndexChanged, this,
            &AddressEdit::tellEdited);
    connect(m_form->countryComboBox, &QComboBox::currentIndexChanged, this,
            &AddressEdit::tellEdited);
    for (QComboBox *combo : {m_form->provinceComboBox, m_form->countryComboBox}) {
        leaveWheelToPage(*combo);
        // As wide as there is room, not as the longest name of a country.
        combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        combo->setMinimumContentsLength(leastCodeLength);
    }
    setFocusProxy(m_form->noFixedCheckBox);
}

AddressEdit::~AddressEdit() = default;

QJsonValue AddressEdit::value() const
{
    Address address;
    address.noFixed = m_form->noFixedCheckBox->isChecked();
    if (!address.noFixed) { // kept in the form, in case the tick was a slip
        address.line1 = m_form->line1LineEdit->text();
        address.unit = m_form->unitLineEdit->text();
    }
    address.municipality = m_form->municipalityLineEdit->text();
    address.province = inCanada() ? m_form->provinceComboBox->currentData().toString()
                                  : m_form->provinceLineEdit->text();
    address.postalCode = m_form->postalCodeLineEdit->text();
    if (m_form->countryComboBox->currentIndex() >= 0)
        address.country = m_form->countryComboBox->currentData().toString();
    return address.isEmpty() ? QJsonValue() : QJsonValue(address.toJson());
}

void AddressEdit::setValue(const QJsonValue &value)
{
    const Address address = Address::fromJson(value.toObject());
    const QSignalBlocker blockers[] = {QSignalBlocker(this), // nothing of this is an edit
                                       QSignalBlocker(m_form->noFixedCheckBox),
                                       QSignalBlocker(m_form->provinceComboBox),
                                       QSignalBlocker(m_form->countryComboBox)};
    m_form->noFixedCheckBox->setChecked(address.noFixed);
    if (!address.noFixed) {
        m_form->line1LineEdit->setText(address.line1);
        m_form->unitLineEdit->setText(address.unit);
    }
    m_form->municipalityLineEdit->setText(address.municipality);
    m_form->postalCodeLineEdit->setText(address.postalCode);
    m_form->provinceLineEdit->setText(address.province);
    m_form->countryComboBox->setCurrentIndex(m_form->countryComboBox->findData(address.country));
    m_form->provinceComboBox->setCurrentIndex(
        std::max(0, m_form->provinceComboBox->findData(inCanada() ? address.province : QString())));
    showParts();
}

void AddressEdit::relabel(const ReferenceData &reference, const QString &label)
{
    m_form->retranslateUi(this);
    const QJsonValue kept = value();
    const QSignalBlocker blockers[] = {QSignalBlocker(m_form->provinceComboBox),
                                       QSignalBlocker(m_form->countryComboBox)};
    m_form->provinceComboBox->clear();
    m_form->provinceComboBox->addItem(tr("Not stated"), QString());
    for (const ReferenceItem &item : reference.items(QLatin1String(lists::province)))
        m_form->provinceComboBox->addItem(reference.label(item.list, item.code, speech()),
                                          item.code);
    m_form->countryComboBox->clear();
    for (const Country &country : countries(speech()))
        m_form->countryComboBox->addItem(country.name, country.code);
    setAccessibleName(label);
    setValue(kept);
}

void AddressEdit::tellEdited()
{
    showParts();
    emit edited();
}

void AddressEdit::showParts()
{
    const bool fixed = !m_form->noFixedCheckBox->isChecked();
    for (QWidget *part : std::initializer_list<QWidget *>{m_form->line1Label, m_form->line1LineEdit,
                                                          m_form->unitLabel, m_form->unitLineEdit})
        part->setVisible(fixed);
    m_form->provinceComboBox->setVisible(inCanada());
    m_form->provinceLineEdit->setVisible(!inCanada());
    m_form->provinceLabel->setBuddy(inCanada() ? static_cast<QWidget *>(m_form->provinceComboBox)
                                               : m_form->provinceLineEdit);
    m_form->provinceLabel->setText(inCanada() ? tr("Pro&vince or territory")
                                              : tr("State, pro&vince or region"));
    m_form->postalCodeLabel->setText(inCanada() ? tr("Postal code")
                                                : tr("Postal code or ZIP code"));
}

bool AddressEdit::inCanada() const
{
    return m_form->countryComboBox->currentData().toString() == QLatin1String("CA");
}

} // namespace wren::ui

<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en_CA">
<context>
    <name>Field</name>
    <message>
        <location filename="../models/labels.cpp" line="11"/>
        <source>First Name</source>
        <translation>Prénom</translation>
    </message>
    <message>
        <location filename="../models/labels.cpp" line="12"/>
        <source>Last Name</source>
        <translation>Nom de famille</translation>
    </message>
    <message>
        <location filename="../models/labels.cpp" line="13"/>
        <source>has one name only</source>
        <translation>a un seul nom</translation>
    </message>
    <message>
        <location filename="../models/labels.cpp" line="14"/>
        <source>Preferred Name</source>
        <translation>Nom préféré</translation>
    </message>
    <message>
        <location filename="../models/labels.cpp" line="15"/>
        <source>Preferred Pronouns</source>
        <translation>Pronoms préférés</translation>
    </message>
    <message>
        <location filename="../models/labels.cpp" line="16"/>
        <source>Pronouns in own words</source>
        <translation>Pronoms, dans ses mots</translation>
    </message>
    <message>
        <location filename="../models/labels.cpp" line="17"/>
        <source>Email Address</source>
        <translation>Adresse courriel</translation>
    </message>
    <message>
        <location filename="../models/labels.cpp" line="18"/>
        <source>Phone Number</source>
        <translation>Numéro de téléphone</translation>
    </message>
    <message>
        <location filename="../models/labels.cpp" line="19"/>
        <source>Extension</source>
        <translation>Poste</translation>
    </message>
    <message>
        <location filename="../models/labels.cpp" line="20"/>
        <source>Primary Address</source>
        <translation>Adresse principale</translation>
    </message>
    <message>
        <location filename="../models/labels.cpp" line="21"/>
        <source>Self Identification</source>
        <translation>Auto-identification</translation>
    </message>
    <message>
        <location filename="../models/labels.cpp" line="22"/>
        <source>Birth Date</source>
        <translation>Date de naissance</translation>
    </message>
    <message>
        <location filename="../models/labels.cpp" line="23"/>
        <source>Target Occupations</source>
        <translation>Professions visées</translation>
    </message>
    <message>
        <location filename="../models/labels.cpp" line="24"/>
        <source>Referral Source</source>
        <translation>Source d’aiguillage</translation>
    </message>
    <message>
        <location filename="../models/labels.cpp" line="25"/>
        <source>Marketing Source</source>
        <translation>Source de marketing</translation>
    </message>
    <message>
        <location filename="../models/labels.cpp" line="26"/>
        <source>Reference Number</source>
        <translation>Numéro de référence</translation>
    </message>
    <message>
        <location filename="../models/labels.cpp" line="27"/>
        <source>Referral Notes</source>
        <translation>Notes d’aiguillage</translation>
    </message>
    <message>
        <location filename="../models/labels.cpp" line="28"/>
        <source>Service Needs</source>
        <translation>Besoins en services</translation>
    </message>
    <message>
        <location filename="../models/labels.cpp" line="29"/>
        <source>Access to Transportation</source>
        <translation>Accès au transport</translation>
    </message>
    <message>
        <location filename="../models/labels.cpp" line="30"/>
        <source>Caseworker Communications</source>
        <translation>Communications de l’intervenant</translation>
    </message>
    <message>
        <location filename="../models/labels.cpp" line="31"/>
        <source>Job Post Updates</source>
        <translation>Alertes d’offres d’emploi</translation>
    </message>
    <message>
        <location filename="../models/labels.cpp" line="32"/>
        <source>Frequency</source>
        <translation>Fréquence</translation>
    </message>
    <message>
        <location filename="../models/labels.cpp" line="33"/>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
</context>
<context>
    <name>Problem</name>
    <message>
        <location filename="../models/problem.cpp" line="21"/>
        <source>%1 is needed. Enter it to go on.</source>
        <translation>%1&#xa0;: ce champ est obligatoire. Remplissez-le pour continuer.</translation>
    </message>
    <message>
        <location filename="../models/problem.cpp" line="23"/>
        <source>%1 is too long. Shorten it.</source>
        <translation>%1&#xa0;: le texte est trop long. Raccourcissez-le.</translation>
    </message>
    <message>
        <location filename="../models/problem.cpp" line="25"/>
        <source>%1 contains a character that cannot be stored, such as a tab or a hidden control character. Delete it, or type the text again.</source>
        <translation>%1&#xa0;: le texte contient un caractère qui ne peut pas être enregistré, comme une tabulation ou un caractère de commande invisible. Supprimez-le ou tapez le texte de nouveau.</translation>
    </message>
    <message>
        <location filename="../models/problem.cpp" line="30"/>
        <source>%1 can hold letters, spaces, apostrophes, hyphens and full stops. Take out anything else.</source>
        <translation>%1&#xa0;: seuls les lettres, les espaces, les apostrophes, les traits d’union et les points sont permis. Retirez le reste.</translation>
    </message>
    <message>
        <location filename="../models/problem.cpp" line="35"/>
        <source>This is not an email address. Write it like name@example.org.</source>
        <translation>Ce n’est pas une adresse courriel. Écrivez-la comme nom@example.org.</translation>
    </message>
    <message>
        <location filename="../models/problem.cpp" line="39"/>
        <source>This is not a phone number. Write ten digits, like 519 555 0134, or start with + and the country code.</source>
        <translation>Ce n’est pas un numéro de téléphone. Écrivez dix chiffres, comme 519 555 0134, ou commencez par + et l’indicatif du pays.</translation>
    </message>
    <message>
        <location filename="../models/problem.cpp" line="44"/>
        <source>This is not a Canadian postal code. Write it like N9A 1B2, or change the country.</source>
        <translation>Ce n’est pas un code postal canadien. Écrivez-le comme N9A 1B2 ou changez le pays.</translation>
    </message>
    <message>
        <location filename="../models/problem.cpp" line="48"/>
        <source>This is not a date. Write year, month and day, like 1990-04-23.</source>
        <translation>Ce n’est pas une date. Écrivez l’année, le mois et le jour, comme 1990-04-23.</translation>
    </message>
    <message>
        <location filename="../models/problem.cpp" line="52"/>
        <source>%1 holds digits only. Check the number and enter it again.</source>
        <translation>%1&#xa0;: seuls des chiffres sont permis. Vérifiez le numéro et entrez-le de nouveau.</translation>
    </message>
    <message>
        <location filename="../models/problem.cpp" line="54"/>
        <source>This choice for %1 is not on the list. Choose one from the list.</source>
        <translation>%1&#xa0;: ce choix n’est pas dans la liste. Choisissez-en un dans la liste.</translation>
    </message>
    <message>
        <location filename="../models/problem.cpp" line="57"/>
        <source>Too many are chosen for %1. Remove some.</source>
        <translation>%1&#xa0;: il y a trop de choix. Retirez-en.</translation>
    </message>
    <message>
        <location filename="../models/problem.cpp" line="59"/>
        <source>%1 could not be read. Enter it again.</source>
        <translation>%1&#xa0;: la valeur n’a pas pu être lue. Entrez-la de nouveau.</translation>
    </message>
    <message>
        <location filename="../models/problem.cpp" line="61"/>
        <source>The program sent something that the hub does not know (%1). Update WREN Desk.</source>
        <translation>Le programme a envoyé un élément que le serveur ne connaît pas (%1). Mettez WREN Desk à jour.</translation>
    </message>
    <message>
        <location filename="../models/problem.cpp" line="65"/>
        <source>%1 does not go with what else was chosen. Clear it, or change the other choice.</source>
        <translation>%1&#xa0;: cette valeur ne va pas avec les autres choix. Effacez-la ou changez l’autre choix.</translation>
    </message>
    <message>
        <location filename="../models/problem.cpp" line="69"/>
        <source>%1 is already in use by another client. Check it, or search whether the person is already registered.</source>
        <translation>%1&#xa0;: cette valeur sert déjà à une autre personne. Vérifiez-la ou cherchez si la personne est déjà inscrite.</translation>
    </message>
    <message>
        <location filename="../models/problem.cpp" line="74"/>
        <source>This person may already be registered. Look at the matches; if each is somebody else, give the reason.</source>
        <translation>Cette personne est peut-être déjà inscrite. Examinez les correspondances; si chacune est une autre personne, donnez-en la raison.</translation>
    </message>
    <message>
        <location filename="../models/problem.cpp" line="79"/>
        <source>This email address cannot be used. Check it, or enter another one.</source>
        <translation>Cette adresse courriel ne peut pas être utilisée. Vérifiez-la ou entrez-en une autre.</translation>
    </message>
    <message>
        <location filename="../models/problem.cpp" line="82"/>
        <source>This is already the email address. Enter the new one to change it.</source>
        <translation>C’est déjà l’adresse courriel actuelle. Pour la changer, entrez la nouvelle.</translation>
    </message>
    <message>
        <location filename="../models/problem.cpp" line="88"/>
        <source>You may not set %1. Leave it as it is, or ask an administrator.</source>
        <translation>%1&#xa0;: vous ne pouvez pas changer ce champ. Laissez-le tel quel ou demandez à un administrateur.</translation>
    </message>
    <message>
        <location filename="../models/problem.cpp" line="91"/>
        <source>This client is already being referred, or is asked for. Look under Requests.</source>
        <translation>Ce client fait déjà l’objet d’un aiguillage ou d’une demande. Regardez sous Demandes.</translation>
    </message>
    <message>
        <location filename="../models/problem.cpp" line="95"/>
        <source>This request is no longer open: it was decided, withdrawn or overtaken meanwhile.</source>
        <translation>Cette demande n’est plus ouverte&#xa0;: elle a été tranchée, retirée ou dépassée entre-temps.</translation>
    </message>
    <message>
        <location filename="../models/problem.cpp" line="100"/>
        <source>You may view this client by now. Open the profile instead.</source>
        <translation>Vous pouvez maintenant consulter ce client. Ouvrez plutôt son profil.</translation>
    </message>
    <message>
        <location filename="../models/problem.cpp" line="102"/>
        <source>This client cannot be asked for now. Contact the service provider that is shown.</source>
        <translation>Ce client ne peut pas être demandé pour l’instant. Communiquez avec le fournisseur de services affiché.</translation>
    </message>
    <message>
        <location filename="../models/problem.cpp" line="107"/>
        <source>The password is too short. Use at least twelve characters.</source>
        <translation>Le mot de passe est trop court. Utilisez au moins douze caractères.</translation>
    </message>
    <message>
        <location filename="../models/problem.cpp" line="109"/>
        <source>This password is easy to guess. Choose one that is not common and does not contain your name or address.</source>
        <translation>Ce mot de passe est facile à deviner. Choisissez-en un qui n’est pas courant et qui ne contient ni votre nom ni votre adresse.</translation>
    </message>
    <message>
        <location filename="../models/problem.cpp" line="114"/>
        <source>The postal code does not fit the province. Check both.</source>
        <translation>Le code postal ne correspond pas à la province. Vérifiez les deux.</translation>
    </message>
    <message>
        <location filename="../models/problem.cpp" line="116"/>
        <source>The part after the @ looks misspelt. Check the email address.</source>
        <translation>La partie après le @ semble mal orthographiée. Vérifiez l’adresse courriel.</translation>
    </message>
    <message>
        <location filename="../models/problem.cpp" line="119"/>
        <source>This birth date means an age under 14 or over 110. Check it.</source>
        <translation>Cette date de naissance donne un âge de moins de 14 ans ou de plus de 110 ans. Vérifiez-la.</translation>
    </message>
    <message>
        <location filename="../models/problem.cpp" line="85"/>
        <source>%1 comes from CaMS. Change it in CaMS, or propose a correction.</source>
        <translation>%1 provient du SGC. Modifiez cette information dans le SGC ou proposez une correction.</translation>
    </message>
</context>
<context>
    <name>Section</name>
    <message>
        <location filename="../models/labels.cpp" line="42"/>
        <source>Personal Details</source>
        <translation>Renseignements personnels</translation>
    </message>
    <message>
        <location filename="../models/labels.cpp" line="44"/>
        <source>Work Details</source>
        <translation>Renseignements sur le travail</translation>
    </message>
    <message>
        <location filename="../models/labels.cpp" line="46"/>
        <source>Referral Details</source>
        <translation>Renseignements sur l’aiguillage</translation>
    </message>
    <message>
        <location filename="../models/labels.cpp" line="48"/>
        <source>Communication Preferences</source>
        <translation>Préférences de communication</translation>
    </message>
</context>
</TS>

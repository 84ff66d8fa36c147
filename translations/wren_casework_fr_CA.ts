<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en_CA">
<context>
    <name>AddressEdit</name>
    <message>
        <location filename="../ui/fields/addressedit.ui" line="42"/>
        <source>Unit or apartment</source>
        <translation>Unité ou appartement</translation>
    </message>
    <message>
        <location filename="../ui/fields/addressedit.ui" line="72"/>
        <source>Province or territory</source>
        <translation>Province ou territoire</translation>
    </message>
    <message>
        <location filename="../ui/fields/addressedit.ui" line="91"/>
        <source>Postal code</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <location filename="../ui/fields/addressedit.ui" line="27"/>
        <source>Street address</source>
        <translation>Numéro et rue</translation>
    </message>
    <message>
        <location filename="../ui/fields/addressedit.ui" line="17"/>
        <source>No fixed address</source>
        <translation>Aucune adresse fixe</translation>
    </message>
    <message>
        <location filename="../ui/fields/addressedit.ui" line="57"/>
        <source>City or town</source>
        <translation>Ville ou municipalité</translation>
    </message>
    <message>
        <location filename="../ui/fields/addressedit.ui" line="106"/>
        <source>Country</source>
        <translation>Pays</translation>
    </message>
</context>
<context>
    <name>AssessmentPage</name>
    <message>
        <location filename="../ui/invite/assessmentpage.ui" line="20"/>
        <source>Not the right person? Go back and double check the CA number.</source>
        <translation>Ce n’est pas la bonne personne? Revenez en arrière et vérifiez le numéro de l’évaluation commune.</translation>
    </message>
    <message>
        <location filename="../ui/invite/assessmentpage.ui" line="26"/>
        <source>These details are brought into the portal once. You can correct them on the next page.</source>
        <translation>Ces renseignements sont versés au portail une seule fois. Vous pourrez les corriger à la page suivante.</translation>
    </message>
</context>
<context>
    <name>AssignmentCard</name>
    <message>
        <location filename="../ui/profile/edit/assignmentcard.ui" line="11"/>
        <source>Assignment</source>
        <translation>Affectation</translation>
    </message>
    <message>
        <location filename="../ui/profile/edit/assignmentcard.ui" line="12"/>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <location filename="../ui/profile/edit/assignmentcard.ui" line="12"/>
        <source>Edit Assignment</source>
        <translation>Modifier l’affectation</translation>
    </message>
    <message>
        <location filename="../ui/profile/edit/assignmentcard.ui" line="23"/>
        <source>Assi&amp;gn</source>
        <translation>A&amp;ffecter</translation>
    </message>
    <message>
        <location filename="../ui/profile/edit/assignmentcard.ui" line="24"/>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <location filename="../ui/profile/edit/assignmentcard.ui" line="25"/>
        <source>A client who moves to another provider leaves your list unless you see that provider too. This needs the hub.</source>
        <translation>Un client qui passe à un autre fournisseur quitte votre liste, sauf si vous voyez aussi ce fournisseur. Il faut joindre le serveur central.</translation>
    </message>
</context>
<context>
    <name>Cams</name>
    <message>
        <location filename="../ui/cams/camstext.cpp" line="31"/>
        <source>The link is broken: CaMS knows this Client Reference Number no more. The portal&apos;s own values are shown.</source>
        <translation>Le lien est rompu&#xa0;: le SGC ne connaît plus ce numéro de référence du client. Les renseignements propres au portail sont affichés.</translation>
    </message>
    <message>
        <location filename="../ui/cams/camstext.cpp" line="35"/>
        <source>The link is broken: CaMS merged this client with another record. Check who it is; an administrator can disconnect, then connect to the right record.</source>
        <translation>Le lien est rompu&#xa0;: le SGC a fusionné ce client avec un autre dossier. Vérifiez de qui il s’agit; un administrateur peut rompre le lien, puis en établir un avec le bon dossier.</translation>
    </message>
    <message>
        <location filename="../ui/cams/camstext.cpp" line="39"/>
        <source>The link is broken: the Client Reference Number now stands for another person. The portal&apos;s own values are shown.</source>
        <translation>Le lien est rompu&#xa0;: le numéro de référence du client désigne maintenant une autre personne. Les renseignements propres au portail sont affichés.</translation>
    </message>
    <message>
        <location filename="../ui/cams/camstext.cpp" line="46"/>
        <source>The link is broken.</source>
        <translation>Le lien est rompu.</translation>
    </message>
    <message>
        <location filename="../ui/cams/camstext.cpp" line="51"/>
        <source>No matches found</source>
        <translation>Aucune correspondance trouvée</translation>
    </message>
    <message>
        <location filename="../ui/cams/camstext.cpp" line="68"/>
        <source>No CaMS data is made available to the client. But take care that both records belong to the same person: staff will see, and trust, what CaMS holds.</source>
        <translation>Aucune donnée du SGC n’est accessible au client. Assurez-vous toutefois que les deux dossiers concernent la même personne&#xa0;: le personnel verra ce que contient le SGC et s’y fiera.</translation>
    </message>
    <message>
        <location filename="../ui/cams/camstext.cpp" line="80"/>
        <source>It must be the CaMS Client Reference Number, not the CaMS Case Reference Number. Double check the number.</source>
        <translation>Il faut le numéro de référence du client dans le SGC, et non le numéro de référence du dossier. Vérifiez le numéro.</translation>
    </message>
    <message>
        <location filename="../ui/cams/camstext.cpp" line="84"/>
        <source>This client of CaMS is already connected to another portal client: %1.</source>
        <translation>Cette personne du SGC est déjà liée à un autre compte du portail&#xa0;: %1.</translation>
    </message>
    <message>
        <location filename="../ui/cams/camstext.cpp" line="89"/>
        <source>This is a CaMS Case Reference Number; its client is %1. Enter the CaMS Client Reference Number.</source>
        <translation>C’est un numéro de référence de dossier du SGC&#xa0;; il s’agit du dossier de %1. Entrez le numéro de référence du client dans le SGC.</translation>
    </message>
    <message>
        <location filename="../ui/cams/camstext.cpp" line="93"/>
        <source>This is a CA number, still in progress.</source>
        <translation>C’est le numéro d’une évaluation commune encore en cours.</translation>
    </message>
    <message>
        <location filename="../ui/cams/camstext.cpp" line="95"/>
        <source>This is a CA number. Go back and choose Common Assessment (CA), or enter the CaMS Client Reference Number.</source>
        <translation>C’est le numéro d’une évaluation commune. Revenez en arrière et choisissez Évaluation commune (EC), ou entrez le numéro de référence du client dans le SGC.</translation>
    </message>
    <message>
        <location filename="../ui/cams/camstext.cpp" line="110"/>
        <source>The hub cannot be reached. Try again when you are back online.</source>
        <translation>Le serveur central est injoignable. Réessayez une fois de nouveau en ligne.</translation>
    </message>
    <message>
        <location filename="../ui/cams/camstext.cpp" line="113"/>
        <source>EOIS does not answer at the moment. Try again in a few minutes.</source>
        <translation>Le SIEO ne répond pas pour le moment. Réessayez dans quelques minutes.</translation>
    </message>
    <message>
        <location filename="../ui/cams/camstext.cpp" line="116"/>
        <source>Somebody connected this client, or this client of CaMS, meanwhile. Close and look again.</source>
        <translation>Entre-temps, quelqu’un a établi un lien avec ce client ou avec cette personne du SGC. Fermez et regardez de nouveau.</translation>
    </message>
    <message>
        <location filename="../ui/cams/camstext.cpp" line="120"/>
        <source>A Client Reference Number holds digits only. Spaces and hyphens are accepted.</source>
        <translation>Un numéro de référence du client ne contient que des chiffres. Les espaces et les traits d’union sont acceptés.</translation>
    </message>
    <message>
        <location filename="../ui/cams/camstext.cpp" line="123"/>
        <source>CaMS says so already.</source>
        <translation>Le SGC l’indique déjà.</translation>
    </message>
    <message>
        <location filename="../ui/cams/camstext.cpp" line="132"/>
        <source>The hub could not do this. Try again; if it goes on, tell the WREN support desk.</source>
        <translation>Le serveur central n’a pas pu le faire. Réessayez; si le problème persiste, avisez le service d’assistance de WREN.</translation>
    </message>
    <message>
        <location filename="../ui/cams/camstext.cpp" line="139"/>
        <source>Signs in to the portal with %1</source>
        <translation>Ouvre une session dans le portail avec %1</translation>
    </message>
    <message>
        <location filename="../ui/cams/camstext.cpp" line="145"/>
        <source>Differs from CaMS. Mail to the client goes to this address.</source>
        <translation>Diffère du SGC. Le courriel au client va à cette adresse.</translation>
    </message>
    <message>
        <location filename="../ui/cams/camstext.cpp" line="150"/>
        <source>In the portal: %1</source>
        <translation>Dans le portail&#xa0;: %1</translation>
    </message>
    <message>
        <location filename="../ui/cams/camstext.cpp" line="158"/>
        <source>Being read from CaMS…</source>
        <translation>Lecture dans le SGC…</translation>
    </message>
    <message>
        <location filename="../ui/cams/camstext.cpp" line="160"/>
        <source>As of %1: CaMS cannot be read right for this client since.</source>
        <translation>En date du %1&#xa0;: depuis, le SGC ne peut pas être lu correctement pour ce client.</translation>
    </message>
    <message>
        <location filename="../ui/cams/camstext.cpp" line="164"/>
        <source>As of %1: CaMS cannot be reached since.</source>
        <translation>En date du %1&#xa0;: depuis, le SGC est injoignable.</translation>
    </message>
    <message>
        <location filename="../ui/cams/camstext.cpp" line="167"/>
        <source>As of %1: connected; closed in CaMS.</source>
        <translation>Au %1&#xa0;: connecté; fermé dans le SGC.</translation>
    </message>
    <message>
        <location filename="../ui/cams/camstext.cpp" line="168"/>
        <source>As of %1: connected and kept current.</source>
        <translation>Au %1&#xa0;: connecté et tenu à jour.</translation>
    </message>
    <message>
        <location filename="../ui/cams/camstext.cpp" line="174"/>
        <source>From CaMS. Change it in CaMS.</source>
        <translation>Provient du SGC. À modifier dans le SGC.</translation>
    </message>
</context>
<context>
    <name>CamsNote</name>
    <message>
        <location filename="../ui/cams/camsnote.cpp" line="38"/>
        <source>The link to CaMS holds again.</source>
        <translation>Le lien avec le SGC tient de nouveau.</translation>
    </message>
    <message>
        <location filename="../ui/cams/camsnote.cpp" line="40"/>
        <source>The link to CaMS broke: CaMS no longer knows the Client Reference Number.</source>
        <translation>Le lien avec le SGC s’est rompu&#xa0;: le SGC ne connaît plus le numéro de référence du client.</translation>
    </message>
    <message>
        <location filename="../ui/cams/camsnote.cpp" line="43"/>
        <source>The link to CaMS broke: CaMS merged this client with a record that it cannot follow.</source>
        <translation>Le lien avec le SGC s’est rompu&#xa0;: le SGC a fusionné ce client avec un dossier que le lien ne peut pas suivre.</translation>
    </message>
    <message>
        <location filename="../ui/cams/camsnote.cpp" line="46"/>
        <source>The link to CaMS broke: the Client Reference Number now stands for another person.</source>
        <translation>Le lien avec le SGC s’est rompu&#xa0;: le numéro de référence du client désigne maintenant une autre personne.</translation>
    </message>
    <message>
        <location filename="../ui/cams/camsnote.cpp" line="62"/>
        <source>CaMS merged this client with another record; the link follows to Client Reference Number %1.</source>
        <translation>Le SGC a fusionné ce client avec un autre dossier; le lien suit vers le numéro de référence du client %1.</translation>
    </message>
    <message>
        <location filename="../ui/cams/camsnote.cpp" line="68"/>
        <source>CaMS has a new value for: %1.</source>
        <translation>Le SGC contient une nouvelle valeur pour&#xa0;: %1.</translation>
    </message>
    <message>
        <location filename="../ui/cams/camsnote.cpp" line="70"/>
        <source>CaMS now shows the correction that was proposed for: %1.</source>
        <translation>Le SGC affiche maintenant la correction qui avait été proposée pour&#xa0;: %1.</translation>
    </message>
    <message>
        <location filename="../ui/cams/camsnote.cpp" line="74"/>
        <source>The client was closed in CaMS.</source>
        <translation>Le client a été fermé dans le SGC.</translation>
    </message>
    <message>
        <location filename="../ui/cams/camsnote.cpp" line="76"/>
        <source>The client is open again in CaMS.</source>
        <translation>Le client est de nouveau ouvert dans le SGC.</translation>
    </message>
    <message>
        <location filename="../ui/cams/camsnote.cpp" line="88"/>
        <source>The client was connected to CaMS, Client Reference Number %1.</source>
        <translation>Un lien a été établi entre le client et le SGC, numéro de référence du client %1.</translation>
    </message>
    <message>
        <location filename="../ui/cams/camsnote.cpp" line="92"/>
        <source>The client was disconnected from CaMS, Client Reference Number %1. The reason given: %2</source>
        <translation>Le lien entre le client et le SGC, numéro de référence du client %1, a été rompu. Le motif donné&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>CamsPage</name>
    <message>
        <location filename="../ui/invite/camspage.ui" line="16"/>
        <source>Not the right person? Go back and double check the number.</source>
        <translation>Ce n’est pas la bonne personne? Revenez en arrière et vérifiez le numéro.</translation>
    </message>
    <message>
        <location filename="../ui/invite/camspage.ui" line="22"/>
        <source>The name is copied into the portal. Everything else stays in CaMS, is kept current, and is shown to staff only.</source>
        <translation>Le nom est copié dans le portail. Tout le reste demeure dans le SGC, est tenu à jour et n’est montré qu’au personnel.</translation>
    </message>
</context>
<context>
    <name>CaseNote</name>
    <message>
        <location filename="../ui/profile/profiletext.cpp" line="22"/>
        <source>The client was added to the portal. An invite goes to %1.</source>
        <translation>Le client a été ajouté au portail. Une invitation est envoyée à %1.</translation>
    </message>
    <message>
        <location filename="../ui/profile/profiletext.cpp" line="24"/>
        <source>The portal invite was sent again, to %1. Older links no longer work.</source>
        <translation>L’invitation au portail a été renvoyée à %1. Les liens antérieurs ne fonctionnent plus.</translation>
    </message>
    <message>
        <location filename="../ui/profile/profiletext.cpp" line="27"/>
        <source>Key details were brought in once from Common Assessment %1.</source>
        <translation>Les principaux renseignements de l’évaluation commune %1 ont été versés au portail, une seule fois.</translation>
    </message>
</context>
<context>
    <name>CaseNotesTab</name>
    <message>
        <location filename="../ui/profile/casenotestab.ui" line="16"/>
        <source>&amp;Kind of note</source>
        <translation>&amp;Genre de note</translation>
    </message>
    <message>
        <location filename="../ui/profile/casenotestab.ui" line="22"/>
        <source>Kind of note</source>
        <translation>Genre de note</translation>
    </message>
    <message>
        <location filename="../ui/profile/casenotestab.ui" line="39"/>
        <source>New case note</source>
        <translation>Nouvelle note au dossier</translation>
    </message>
    <message>
        <location filename="../ui/profile/casenotestab.ui" line="40"/>
        <source>Write a note about this client</source>
        <translation>Écrivez une note au sujet de ce client</translation>
    </message>
    <message>
        <location filename="../ui/profile/casenotestab.ui" line="47"/>
        <source>A&amp;dd Note</source>
        <translation>Aj&amp;outer la note</translation>
    </message>
    <message>
        <location filename="../ui/profile/casenotestab.ui" line="57"/>
        <source>There are no notes yet.</source>
        <translation>Il n’y a pas encore de notes.</translation>
    </message>
    <message>
        <location filename="../ui/profile/casenotestab.ui" line="62"/>
        <source>Case notes</source>
        <translation>Notes au dossier</translation>
    </message>
</context>
<context>
    <name>CommunicationPreferences</name>
    <message>
        <location filename="../ui/fields/communicationpreferences.ui" line="17"/>
        <source>Case&amp;worker Communications</source>
        <translation>&amp;Communications de l’intervenant</translation>
    </message>
    <message>
        <location filename="../ui/fields/communicationpreferences.ui" line="47"/>
        <source>&amp;Job Post Updates</source>
        <translation>Alertes d’offres d’emploi</translation>
    </message>
    <message>
        <location filename="../ui/fields/communicationpreferences.ui" line="57"/>
        <source>Fre&amp;quency</source>
        <translation>Fré&amp;quence</translation>
    </message>
    <message>
        <location filename="../ui/fields/communicationpreferences.ui" line="32"/>
        <source>Lan&amp;guage</source>
        <translation>&amp;Langue</translation>
    </message>
</context>
<context>
    <name>ConflictDialog</name>
    <message>
        <location filename="../ui/profile/conflict/conflictdialog.ui" line="5"/>
        <source>Choose a value</source>
        <translation>Choisir une valeur</translation>
    </message>
    <message>
        <location filename="../ui/profile/conflict/conflictdialog.ui" line="28"/>
        <source>&amp;Keep what the hub has</source>
        <translation>&amp;Garder la valeur du serveur central</translation>
    </message>
    <message>
        <location filename="../ui/profile/conflict/conflictdialog.ui" line="40"/>
        <source>&amp;Use the other value</source>
        <translation>&amp;Utiliser l’autre valeur</translation>
    </message>
    <message>
        <location filename="../ui/profile/conflict/conflictdialog.ui" line="52"/>
        <source>&amp;Type another value, or put both together</source>
        <translation>&amp;Taper une autre valeur, ou réunir les deux</translation>
    </message>
    <message>
        <location filename="../ui/profile/conflict/conflictdialog.ui" line="65"/>
        <source>&amp;Decide Later</source>
        <translation>&amp;Décider plus tard</translation>
    </message>
    <message>
        <location filename="../ui/profile/conflict/conflictdialog.ui" line="66"/>
        <source>&amp;Save This Value</source>
        <translation>&amp;Enregistrer cette valeur</translation>
    </message>
</context>
<context>
    <name>DraftFoot</name>
    <message>
        <location filename="../ui/flow/draftfoot.cpp" line="14"/>
        <source>Kept as a draft on this computer</source>
        <translation>Conservé comme brouillon sur cet ordinateur</translation>
    </message>
    <message>
        <location filename="../ui/flow/draftfoot.cpp" line="16"/>
        <source>Not kept as a draft: this computer cannot write. Free some disk space.</source>
        <translation>Non conservé comme brouillon&#xa0;: cet ordinateur ne peut pas écrire. Libérez de l’espace disque.</translation>
    </message>
</context>
<context>
    <name>EmailAdvice</name>
    <message>
        <location filename="../ui/email/emailadvice.cpp" line="37"/>
        <source>%1 is the “+” address of another member of staff: its mail reaches neither the client nor you, so nobody here can accept. Ask WREN to change it.</source>
        <translation>%1 est l’adresse « + » d’un autre membre du personnel : ses courriels n’atteignent ni le client ni vous, et personne ici ne peut accepter. Demandez à WREN de la changer.</translation>
    </message>
    <message>
        <location filename="../ui/email/emailadvice.cpp" line="41"/>
        <source>%1 is at a service provider’s own mail domain. If the client cannot read its mail, nobody can accept: ask WREN to change it.</source>
        <translation>%1 appartient au domaine de messagerie d’un fournisseur de services. Si le client ne peut pas en lire les courriels, personne ne peut accepter : demandez à WREN de la changer.</translation>
    </message>
    <message>
        <location filename="../ui/email/emailadvice.cpp" line="45"/>
        <source>%1 is your own “+” address: the mail to accept arrives in your inbox. Accept it only with the client’s agreement.</source>
        <translation>%1 est votre propre adresse « + » : le courriel à accepter arrive dans votre boîte. Acceptez-le seulement avec l’accord du client.</translation>
    </message>
    <message>
        <location filename="../ui/email/emailadvice.cpp" line="64"/>
        <source>The last mail to %1 could not be delivered. If nobody reads it, ask WREN to change the address.</source>
        <translation>Le dernier courriel à %1 n’a pas pu être remis. Si personne ne le lit, demandez à WREN de changer l’adresse.</translation>
    </message>
    <message>
        <location filename="../ui/email/emailadvice.cpp" line="68"/>
        <source>The client has no password yet, so the inbox of %1 may be out of their reach. If it is, ask WREN to change the address.</source>
        <translation>Le client n’a pas encore de mot de passe : la boîte de %1 est peut-être hors de sa portée. Dans ce cas, demandez à WREN de changer l’adresse.</translation>
    </message>
    <message>
        <location filename="../ui/email/emailadvice.cpp" line="77"/>
        <source>Mail to %1 came back on %2 (%3). The inbox may be out of the client’s reach: check the address with the client, and ask WREN to change it if nobody reads it.</source>
        <translation>Un courriel envoyé à %1 est revenu le %2 (%3). La boîte est peut-être hors de portée du client : vérifiez l’adresse avec le client, et demandez à WREN de la changer si personne ne la lit.</translation>
    </message>
    <message>
        <location filename="../ui/email/emailadvice.cpp" line="86"/>
        <source>%1 is the “+” address of another member of staff: mail to it reaches neither the client nor you. Check it.</source>
        <translation>%1 est l’adresse « + » d’un autre membre du personnel : ses courriels n’atteignent ni le client ni vous. Vérifiez-la.</translation>
    </message>
    <message>
        <location filename="../ui/email/emailadvice.cpp" line="90"/>
        <source>%1 is at a service provider’s own mail domain. Make sure that the client can read its mail.</source>
        <translation>%1 appartient au domaine de messagerie d’un fournisseur de services. Assurez-vous que le client peut en lire les courriels.</translation>
    </message>
    <message>
        <location filename="../ui/email/emailadvice.cpp" line="94"/>
        <source>%1 is your own “+” address: the client’s mail arrives in your inbox.</source>
        <translation>%1 est votre propre adresse « + » : les courriels du client arrivent dans votre boîte.</translation>
    </message>
    <message>
        <location filename="../ui/email/emailadvice.cpp" line="104"/>
        <source>If %1 may be registered with another service provider already, you can request a client transfer.</source>
        <translation>Si %1 est peut-être déjà inscrit auprès d’un autre fournisseur de services, vous pouvez demander le transfert du client.</translation>
    </message>
    <message>
        <location filename="../ui/email/emailadvice.cpp" line="112"/>
        <source>the WREN support desk</source>
        <translation>le service d’assistance de WREN</translation>
    </message>
    <message>
        <location filename="../ui/email/emailadvice.cpp" line="123"/>
        <source>Not saved: this computer could not write the request down. Free some disk space and try again.</source>
        <translation>Non enregistré : cet ordinateur n’a pas pu écrire la demande. Libérez de l’espace disque et réessayez.</translation>
    </message>
    <message>
        <location filename="../ui/email/emailadvice.cpp" line="126"/>
        <source>Nothing was sent: the client got several mails within the last hour. Wait an hour.</source>
        <translation>Rien n’a été envoyé : le client a reçu plusieurs courriels dans la dernière heure. Attendez une heure.</translation>
    </message>
    <message>
        <location filename="../ui/email/emailadvice.cpp" line="129"/>
        <source>The account is deactivated: its address cannot be changed.</source>
        <translation>Le compte est désactivé : son adresse ne peut pas être changée.</translation>
    </message>
    <message>
        <location filename="../ui/email/emailadvice.cpp" line="133"/>
        <source>The mail was not sent again: the client got several within the last hour. Wait an hour.</source>
        <translation>Le courriel n’a pas été renvoyé : le client en a reçu plusieurs dans la dernière heure. Attendez une heure.</translation>
    </message>
    <message>
        <location filename="../ui/email/emailadvice.cpp" line="139"/>
        <source>It has been decided meanwhile: look at what is shown now.</source>
        <translation>La décision est tombée entre-temps : regardez ce qui est affiché maintenant.</translation>
    </message>
    <message>
        <location filename="../ui/email/emailadvice.cpp" line="152"/>
        <source>The hub cannot be reached, so nothing was changed. Try again when you are back online.</source>
        <translation>Le serveur central est hors d’atteinte : rien n’a été changé. Réessayez une fois de retour en ligne.</translation>
    </message>
    <message>
        <location filename="../ui/email/emailadvice.cpp" line="155"/>
        <source>No answer came from the hub. It is done once as soon as the hub can be reached; there is no need to try again.</source>
        <translation>Le serveur central n’a pas répondu. La demande prend effet une seule fois dès qu’il peut être joint; inutile de réessayer.</translation>
    </message>
    <message>
        <location filename="../ui/email/emailadvice.cpp" line="160"/>
        <source>This client is not, or no longer, among those that you may see.</source>
        <translation>Ce client n’est pas, ou n’est plus, parmi ceux que vous pouvez voir.</translation>
    </message>
    <message>
        <location filename="../ui/email/emailadvice.cpp" line="162"/>
        <source>The hub could not do it. Try again; if it lasts, contact %1.</source>
        <translation>Le serveur central n’a pas pu le faire. Réessayez; si cela persiste, contactez %1.</translation>
    </message>
</context>
<context>
    <name>EmailNote</name>
    <message>
        <location filename="../ui/email/emailnote.cpp" line="19"/>
        <source>The client asked to change the Email Address from %1 to %2. %1 decides.</source>
        <translation>Le client a demandé de changer l’adresse courriel de %1 à %2. %1 décide.</translation>
    </message>
    <message>
        <location filename="../ui/email/emailnote.cpp" line="21"/>
        <source>A change of the Email Address from %1 to %2 was asked for. %1 decides.</source>
        <translation>Un changement de l’adresse courriel de %1 à %2 a été demandé. %1 décide.</translation>
    </message>
    <message>
        <location filename="../ui/email/emailnote.cpp" line="23"/>
        <source>WREN was asked to change the Email Address from %1 to %2.</source>
        <translation>WREN a été prié de changer l’adresse courriel de %1 à %2.</translation>
    </message>
    <message>
        <location filename="../ui/email/emailnote.cpp" line="28"/>
        <source>%1 accepted: the Email Address was changed from %1 to %2.</source>
        <translation>%1 a accepté : l’adresse courriel est passée de %1 à %2.</translation>
    </message>
    <message>
        <location filename="../ui/email/emailnote.cpp" line="31"/>
        <source>WREN changed the Email Address from %1 to %2. The password and open links ended.</source>
        <translation>WREN a changé l’adresse courriel de %1 à %2. Le mot de passe et les liens ouverts ont pris fin.</translation>
    </message>
    <message>
        <location filename="../ui/email/emailnote.cpp" line="36"/>
        <source>%1 declined: the Email Address was not changed to %2.</source>
        <translation>%1 a refusé : l’adresse courriel n’est pas devenue %2.</translation>
    </message>
    <message>
        <location filename="../ui/email/emailnote.cpp" line="38"/>
        <source>Nobody answered at %1 in time: the Email Address was not changed to %2.</source>
        <translation>Personne n’a répondu à temps à %1 : l’adresse courriel n’est pas devenue %2.</translation>
    </message>
    <message>
        <location filename="../ui/email/emailnote.cpp" line="40"/>
        <source>The client cancelled the change of the Email Address from %1 to %2.</source>
        <translation>Le client a annulé le changement de l’adresse courriel de %1 à %2.</translation>
    </message>
    <message>
        <location filename="../ui/email/emailnote.cpp" line="43"/>
        <source>The change of the Email Address from %1 to %2 was cancelled here.</source>
        <translation>Le changement de l’adresse courriel de %1 à %2 a été annulé ici.</translation>
    </message>
    <message>
        <location filename="../ui/email/emailnote.cpp" line="46"/>
        <source>%1 accepted, but %2 belongs to another client by now: the Email Address was not changed.</source>
        <translation>%1 a accepté, mais %2 appartient maintenant à un autre client : l’adresse courriel n’a pas été changée.</translation>
    </message>
    <message>
        <location filename="../ui/email/emailnote.cpp" line="48"/>
        <source>WREN declined to change the Email Address from %1 to %2.</source>
        <translation>WREN a refusé de changer l’adresse courriel de %1 à %2.</translation>
    </message>
    <message>
        <location filename="../ui/email/emailnote.cpp" line="79"/>
        <source>The change of the Email Address from %1 to %2 was overtaken by another change.</source>
        <translation>Le changement de l’adresse courriel de %1 à %2 a été devancé par un autre changement.</translation>
    </message>
    <message>
        <location filename="../ui/email/emailnote.cpp" line="83"/>
        <source>Mail to %1 came back: %2</source>
        <translation>Un courriel envoyé à %1 est revenu : %2</translation>
    </message>
</context>
<context>
    <name>EmailText</name>
    <message>
        <location filename="../ui/email/emailtext.cpp" line="47"/>
        <source>the client</source>
        <translation>le client</translation>
    </message>
    <message>
        <location filename="../ui/email/emailtext.cpp" line="49"/>
        <source>a colleague</source>
        <translation>un collègue</translation>
    </message>
    <message>
        <location filename="../ui/email/emailtext.cpp" line="55"/>
        <source>Email Address to be changed to %1 (asked by %2 on %3). Pending until %4: %5 got a mail to accept or decline it. No change will take place if the client does not accept.</source>
        <translation>Adresse courriel à changer pour %1 (demandé par %2, %3). En attente jusqu’au %4 : %5 a reçu un courriel pour accepter ou refuser. Rien ne change si le client n’accepte pas.</translation>
    </message>
    <message>
        <location filename="../ui/email/emailtext.cpp" line="66"/>
        <source>Not sent yet: the request to change the Email Address to %1 waits in the outbox. The client has not been asked.</source>
        <translation>Pas encore envoyée : la demande de changer l’adresse courriel pour %1 attend dans la boîte d’envoi. Le client n’a pas été interrogé.</translation>
    </message>
    <message>
        <location filename="../ui/email/emailtext.cpp" line="71"/>
        <location filename="../ui/email/emailtext.cpp" line="197"/>
        <source>The Email Address was not changed to %1. %2</source>
        <translation>L’adresse courriel n’est pas devenue %1. %2</translation>
    </message>
    <message>
        <location filename="../ui/email/emailtext.cpp" line="75"/>
        <source>The hub did not take the request to change the Email Address to %1. Ask again if it still holds.</source>
        <translation>Le serveur central n’a pas pris la demande de changer l’adresse courriel pour %1. Redemandez si elle tient toujours.</translation>
    </message>
    <message>
        <location filename="../ui/email/emailtext.cpp" line="83"/>
        <source>Declined: address in use by another client.</source>
        <translation>Refusé : adresse utilisée par un autre client.</translation>
    </message>
    <message>
        <location filename="../ui/email/emailtext.cpp" line="84"/>
        <source>Declined at %1.</source>
        <translation>Refusé à %1.</translation>
    </message>
    <message>
        <location filename="../ui/email/emailtext.cpp" line="91"/>
        <source>Replaced by a newer request.</source>
        <translation>Remplacé par une demande plus récente.</translation>
    </message>
    <message>
        <location filename="../ui/email/emailtext.cpp" line="93"/>
        <source>Cancelled by the client.</source>
        <translation>Annulé par le client.</translation>
    </message>
    <message>
        <location filename="../ui/email/emailtext.cpp" line="95"/>
        <source>Cancelled by %1.</source>
        <translation>Annulé par %1.</translation>
    </message>
    <message>
        <location filename="../ui/email/emailtext.cpp" line="96"/>
        <location filename="../ui/email/emailtext.cpp" line="143"/>
        <source>Overtaken by another change of the account.</source>
        <translation>Devancé par un autre changement du compte.</translation>
    </message>
    <message>
        <location filename="../ui/email/emailtext.cpp" line="101"/>
        <source>It receives mail (confirmed on %1).</source>
        <translation>Elle reçoit les courriels (confirmé le %1).</translation>
    </message>
    <message>
        <location filename="../ui/email/emailtext.cpp" line="111"/>
        <source>Pending (until %1).</source>
        <translation>En attente (jusqu’au %1).</translation>
    </message>
    <message>
        <location filename="../ui/email/emailtext.cpp" line="113"/>
        <source>Accepted (%1).</source>
        <translation>Accepté (%1).</translation>
    </message>
    <message>
        <location filename="../ui/email/emailtext.cpp" line="136"/>
        <source>Corrected by WREN (%1).</source>
        <translation>Corrigé par WREN (%1).</translation>
    </message>
    <message>
        <location filename="../ui/email/emailtext.cpp" line="102"/>
        <source>New address not confirmed.</source>
        <translation>Nouvelle adresse non confirmée.</translation>
    </message>
    <message>
        <location filename="../ui/email/emailtext.cpp" line="118"/>
        <source>Expired: nobody answered at %1.</source>
        <translation>Échu : personne n’a répondu à %1.</translation>
    </message>
    <message>
        <location filename="../ui/email/emailtext.cpp" line="132"/>
        <source>Approved by %1; a second person at WREN must apply it.</source>
        <translation>Approuvé par %1; une deuxième personne de WREN doit l’appliquer.</translation>
    </message>
    <message>
        <location filename="../ui/email/emailtext.cpp" line="134"/>
        <source>WREN has been asked and has not decided yet.</source>
        <translation>WREN a reçu la demande et n’a pas encore décidé.</translation>
    </message>
    <message>
        <location filename="../ui/email/emailtext.cpp" line="139"/>
        <source>Declined by WREN: %1</source>
        <translation>Refusé par WREN : %1</translation>
    </message>
    <message>
        <location filename="../ui/email/emailtext.cpp" line="142"/>
        <source>Withdrawn by %1.</source>
        <translation>Retiré par %1.</translation>
    </message>
    <message>
        <location filename="../ui/email/emailtext.cpp" line="154"/>
        <source>Asked by %1 on %2</source>
        <comment>who, when</comment>
        <translation>Demandé par %1, %2</translation>
    </message>
    <message>
        <location filename="../ui/email/emailtext.cpp" line="160"/>
        <source>WREN declined to change the Email Address to %1: %2</source>
        <translation>WREN a refusé de changer l’adresse courriel pour %1 : %2</translation>
    </message>
    <message>
        <location filename="../ui/email/emailtext.cpp" line="163"/>
        <source>WREN applied another request instead: the Email Address was not changed to %1. If that is the right one, ask WREN again.</source>
        <translation>WREN a plutôt appliqué une autre demande : l’adresse courriel n’est pas devenue %1. Si c’est la bonne, demandez de nouveau à WREN.</translation>
    </message>
    <message>
        <location filename="../ui/email/emailtext.cpp" line="166"/>
        <source>WREN changed the Email Address to %1. The client gets in by Forgot Password with the new address.</source>
        <translation>WREN a changé l’adresse courriel pour %1. Le client revient par Mot de passe oublié avec la nouvelle adresse.</translation>
    </message>
    <message>
        <location filename="../ui/email/emailtext.cpp" line="172"/>
        <source>You may also resend the portal invite to it.</source>
        <translation>Vous pouvez aussi y renvoyer l’invitation au portail.</translation>
    </message>
</context>
<context>
    <name>FieldMark</name>
    <message>
        <location filename="../ui/fields/fieldlist.cpp" line="35"/>
        <source>Waits to be sent</source>
        <translation>En attente d’envoi</translation>
    </message>
    <message>
        <location filename="../ui/fields/fieldlist.cpp" line="37"/>
        <source>Two values: choose one</source>
        <translation>Deux valeurs&#xa0;: choisissez</translation>
    </message>
</context>
<context>
    <name>FieldText</name>
    <message>
        <location filename="../ui/fields/fieldeditor.cpp" line="93"/>
        <source>Not stated</source>
        <translation>Non précisé</translation>
    </message>
    <message>
        <location filename="../ui/fields/fieldtext.cpp" line="31"/>
        <source>No fixed address</source>
        <translation>Aucune adresse fixe</translation>
    </message>
    <message>
        <location filename="../ui/fields/fieldtext.cpp" line="89"/>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <location filename="../ui/fields/fieldtext.cpp" line="90"/>
        <source>No</source>
        <translation>Non</translation>
    </message>
</context>
<context>
    <name>FlowDialog</name>
    <message>
        <location filename="../ui/flow/flowdialog.ui" line="64"/>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <location filename="../ui/flow/flowdialog.ui" line="95"/>
        <source>&amp;Close</source>
        <translation>Ferm&amp;er</translation>
    </message>
    <message>
        <location filename="../ui/flow/flowdialog.ui" line="101"/>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
</context>
<context>
    <name>HandoverNote</name>
    <message>
        <location filename="../ui/handover/handovernote.cpp" line="44"/>
        <source>Referred from %1 to %2, who decide.</source>
        <translation>Aiguillage de %1 à %2, qui décide.</translation>
    </message>
    <message>
        <location filename="../ui/handover/handovernote.cpp" line="46"/>
        <source>The client moved from %1 to %2.</source>
        <translation>Le client est passé de %1 à %2.</translation>
    </message>
    <message>
        <location filename="../ui/handover/handovernote.cpp" line="48"/>
        <source>%1 asked %2 for the client.</source>
        <translation>%1 a demandé le client à %2.</translation>
    </message>
    <message>
        <location filename="../ui/handover/handovernote.cpp" line="50"/>
        <source>The transfer was approved: the client moved from %1 to %2.</source>
        <translation>Le transfert a été approuvé&#xa0;: le client est passé de %1 à %2.</translation>
    </message>
    <message>
        <location filename="../ui/handover/handovernote.cpp" line="52"/>
        <source>%1 declined the transfer to %2. Nothing moved.</source>
        <translation>%1 a refusé le transfert à %2. Rien n’a bougé.</translation>
    </message>
    <message>
        <location filename="../ui/handover/handovernote.cpp" line="59"/>
        <source>%1 declined the referral. Nothing moved.</source>
        <translation>%1 a refusé l’aiguillage. Rien n’a bougé.</translation>
    </message>
    <message>
        <location filename="../ui/handover/handovernote.cpp" line="61"/>
        <source>The request was withdrawn. Nothing moved.</source>
        <translation>La demande a été retirée. Rien n’a bougé.</translation>
    </message>
    <message>
        <location filename="../ui/handover/handovernote.cpp" line="62"/>
        <source>Nothing was left to decide: the client moved otherwise, or one side is no longer there.</source>
        <translation>Il n’y avait plus rien à décider&#xa0;: le client a changé autrement, ou l’une des parties n’est plus là.</translation>
    </message>
    <message>
        <location filename="../ui/handover/handovernote.cpp" line="69"/>
        <source>No caseworker is assigned.</source>
        <translation>Aucun intervenant n’est affecté.</translation>
    </message>
    <message>
        <location filename="../ui/handover/handovernote.cpp" line="70"/>
        <source>The caseworker is %1.</source>
        <translation>L’intervenant est %1.</translation>
    </message>
    <message>
        <location filename="../ui/handover/handovernote.cpp" line="75"/>
        <source>The caseworker there: %1.</source>
        <translation>L’intervenant là-bas&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>HandoverText</name>
    <message>
        <location filename="../ui/handover/handovertext.cpp" line="25"/>
        <source>The hub cannot be reached, so nothing was sent. What you typed stays here; try again when you are back online.</source>
        <translation>Le serveur central est injoignable; rien n’a été envoyé. Ce que vous avez saisi reste ici; réessayez quand vous serez de nouveau en ligne.</translation>
    </message>
    <message>
        <location filename="../ui/handover/handovertext.cpp" line="28"/>
        <source>No answer came from the hub. It takes effect once as soon as the hub can be reached; there is no need to do it again.</source>
        <translation>Le serveur central n’a pas répondu. Cela prendra effet une fois dès qu’il sera joignable; inutile de recommencer.</translation>
    </message>
    <message>
        <location filename="../ui/handover/handovertext.cpp" line="31"/>
        <source>You may not do this. Ask your Service Provider Administration.</source>
        <translation>Vous ne pouvez pas faire cela. Adressez-vous à l’administration de votre fournisseur de services.</translation>
    </message>
    <message>
        <location filename="../ui/handover/handovertext.cpp" line="33"/>
        <source>This client is not, or no longer, among those that you may see.</source>
        <translation>Ce client ne fait pas, ou ne fait plus, partie de ceux que vous pouvez voir.</translation>
    </message>
    <message>
        <location filename="../ui/handover/handovertext.cpp" line="35"/>
        <source>It was tried too often. Wait a little, then try again.</source>
        <translation>Trop d’essais. Attendez un peu, puis réessayez.</translation>
    </message>
    <message>
        <location filename="../ui/handover/handovertext.cpp" line="37"/>
        <source>This computer cannot write it down. Free some disk space, then try again.</source>
        <translation>Cet ordinateur ne peut pas l’enregistrer. Libérez de l’espace sur le disque, puis réessayez.</translation>
    </message>
    <message>
        <location filename="../ui/handover/handovertext.cpp" line="39"/>
        <source>The hub could not do it. Try again; if it lasts, tell your administrator.</source>
        <translation>Le serveur central n’a pas pu le faire. Réessayez; si cela persiste, avisez votre administrateur.</translation>
    </message>
    <message>
        <location filename="../ui/handover/handovertext.cpp" line="50"/>
        <source>This search is too old. Close this window and search for the person again.</source>
        <translation>Cette recherche est trop ancienne. Fermez cette fenêtre et cherchez la personne de nouveau.</translation>
    </message>
    <message>
        <location filename="../ui/handover/handovertext.cpp" line="52"/>
        <source>This service provider takes no clients any more. Choose another one.</source>
        <translation>Ce fournisseur de services ne prend plus de clients. Choisissez-en un autre.</translation>
    </message>
    <message>
        <location filename="../ui/handover/handovertext.cpp" line="54"/>
        <source>This caseworker serves the client already. Choose another one.</source>
        <translation>Cet intervenant sert déjà le client. Choisissez-en un autre.</translation>
    </message>
    <message>
        <location filename="../ui/handover/handovertext.cpp" line="56"/>
        <source>You may not choose the caseworker there. Leave the one who is proposed.</source>
        <translation>Vous ne pouvez pas choisir l’intervenant là-bas. Laissez celui qui est proposé.</translation>
    </message>
    <message>
        <location filename="../ui/handover/handovertext.cpp" line="58"/>
        <source>This caseworker does not serve clients of that provider any more. Choose another one.</source>
        <translation>Cet intervenant ne sert plus les clients de ce fournisseur. Choisissez-en un autre.</translation>
    </message>
    <message>
        <location filename="../ui/handover/handovertext.cpp" line="61"/>
        <source>The text is too long. Use at most 1,000 characters.</source>
        <translation>Le texte est trop long. Utilisez au plus 1&#xa0;000&#xa0;caractères.</translation>
    </message>
    <message>
        <location filename="../ui/handover/handovertext.cpp" line="63"/>
        <source>Check the text: a reason is needed, and some characters cannot be stored.</source>
        <translation>Vérifiez le texte&#xa0;: un motif est requis, et certains caractères ne peuvent pas être enregistrés.</translation>
    </message>
</context>
<context>
    <name>HistoryTab</name>
    <message>
        <location filename="../ui/profile/historytab.ui" line="16"/>
        <source>Nothing was changed yet.</source>
        <translation>Rien n’a encore été modifié.</translation>
    </message>
    <message>
        <location filename="../ui/profile/historytab.ui" line="21"/>
        <source>History of changes</source>
        <translation>Historique des changements</translation>
    </message>
</context>
<context>
    <name>InviteFailure</name>
    <message>
        <location filename="../ui/invite/failuretext.cpp" line="25"/>
        <source>The hub cannot be reached.</source>
        <translation>Le serveur central est injoignable.</translation>
    </message>
    <message>
        <location filename="../ui/invite/failuretext.cpp" line="27"/>
        <source>You are no longer signed in. Sign in again and resume this intake from your drafts.</source>
        <translation>Vous n’êtes plus connecté. Connectez-vous de nouveau et reprenez cette inscription à partir de vos brouillons.</translation>
    </message>
    <message>
        <location filename="../ui/invite/failuretext.cpp" line="31"/>
        <source>You do not have the permission for this. Ask an administrator.</source>
        <translation>Vous n’avez pas l’autorisation nécessaire. Adressez-vous à un administrateur.</translation>
    </message>
    <message>
        <location filename="../ui/invite/failuretext.cpp" line="34"/>
        <source>Too many requests in a short time. Wait a minute and try again.</source>
        <translation>Trop de demandes en peu de temps. Attendez une minute et réessayez.</translation>
    </message>
    <message>
        <location filename="../ui/invite/failuretext.cpp" line="39"/>
        <source>This computer could not write to its disk. Free some space and try again.</source>
        <translation>Cet ordinateur n’a pas pu écrire sur son disque. Libérez de l’espace et réessayez.</translation>
    </message>
    <message>
        <location filename="../ui/invite/failuretext.cpp" line="49"/>
        <source>The hub could not do this. Try again; if it goes on, tell the WREN support desk.</source>
        <translation>Le serveur central n’a pas pu le faire. Réessayez; si le problème persiste, avisez le service d’assistance de WREN.</translation>
    </message>
    <message>
        <location filename="../ui/invite/failuretext.cpp" line="59"/>
        <source>The hub cannot be reached, so the Common Assessment cannot be looked up now. Your draft is kept.</source>
        <translation>Le serveur central est injoignable; l’évaluation commune ne peut pas être recherchée maintenant. Votre brouillon est conservé.</translation>
    </message>
    <message>
        <location filename="../ui/invite/failuretext.cpp" line="63"/>
        <source>EOIS does not answer at the moment, so the Common Assessment cannot be looked up. Your draft is kept; try again in a few minutes, or continue without linking.</source>
        <translation>Le SIEO ne répond pas en ce moment; l’évaluation commune ne peut pas être recherchée. Votre brouillon est conservé; réessayez dans quelques minutes ou continuez sans lien.</translation>
    </message>
    <message>
        <location filename="../ui/invite/failuretext.cpp" line="77"/>
        <source>The hub cannot be reached, so the client cannot be looked up in CaMS now. Your draft is kept.</source>
        <translation>Le serveur central est injoignable; le client ne peut pas être cherché dans le SGC pour l’instant. Votre brouillon est conservé.</translation>
    </message>
    <message>
        <location filename="../ui/invite/failuretext.cpp" line="81"/>
        <source>EOIS does not answer at the moment, so the client cannot be looked up in CaMS. Your draft is kept; try again in a few minutes, or continue without linking.</source>
        <translation>Le SIEO ne répond pas pour le moment; le client ne peut pas être cherché dans le SGC. Votre brouillon est conservé; réessayez dans quelques minutes ou continuez sans lien.</translation>
    </message>
    <message>
        <location filename="../ui/invite/failuretext.cpp" line="107"/>
        <source>Another client was made from this Common Assessment meanwhile. Search for the person under My Clients / People.</source>
        <translation>Un autre client a été créé entre-temps à partir de cette évaluation commune. Cherchez la personne sous Mes clients / Personnes.</translation>
    </message>
    <message>
        <location filename="../ui/invite/failuretext.cpp" line="112"/>
        <source>This client of CaMS was connected to another portal client meanwhile. Search for the person under My Clients / People.</source>
        <translation>Entre-temps, cette personne du SGC a été liée à un autre client du portail. Cherchez-la sous Mes clients / Personnes.</translation>
    </message>
    <message>
        <location filename="../ui/invite/failuretext.cpp" line="116"/>
        <source>The hub has no record that you looked up this client of CaMS today. Go back to the number, search for it once more, then complete the setup; what you typed stays.</source>
        <translation>Le serveur central n’a aucune trace de votre recherche de ce client du SGC aujourd’hui. Revenez au numéro, cherchez-le de nouveau, puis terminez la configuration; ce que vous avez saisi reste.</translation>
    </message>
    <message>
        <location filename="../ui/invite/failuretext.cpp" line="121"/>
        <source>The hub does not accept this assignment. Choose another service provider or caseworker.</source>
        <translation>Le serveur central n’accepte pas cette affectation. Choisissez un autre fournisseur de services ou un autre intervenant.</translation>
    </message>
    <message>
        <location filename="../ui/invite/failuretext.cpp" line="125"/>
        <source>The client was not added, because the email address cannot be used. Ask the client for another one.</source>
        <translation>Le client n’a pas été ajouté, car l’adresse courriel ne peut pas être utilisée. Demandez-en une autre au client.</translation>
    </message>
    <message>
        <location filename="../ui/invite/failuretext.cpp" line="128"/>
        <source>The client was not added. Correct what is marked and try again.</source>
        <translation>Le client n’a pas été ajouté. Corrigez ce qui est signalé et réessayez.</translation>
    </message>
    <message>
        <location filename="../ui/invite/failuretext.cpp" line="136"/>
        <source>The hub cannot be reached, so the client was not added. Your draft is kept; complete the setup when you are back online.</source>
        <translation>Le serveur central est injoignable; le client n’a pas été ajouté. Votre brouillon est conservé; terminez la configuration lorsque vous serez de nouveau en ligne.</translation>
    </message>
    <message>
        <location filename="../ui/invite/failuretext.cpp" line="140"/>
        <source>No answer came. The client may have been added: complete the setup again to find out. It takes effect only once.</source>
        <translation>Aucune réponse n’est arrivée. Le client a peut-être été ajouté&#xa0;: terminez de nouveau la configuration pour le savoir. Elle ne prend effet qu’une seule fois.</translation>
    </message>
    <message>
        <location filename="../ui/invite/failuretext.cpp" line="154"/>
        <source>No “+” address can be made from yours. Ask the client for an address of their own.</source>
        <translation>Aucune adresse « + » ne peut être formée à partir de la vôtre. Demandez une adresse au client.</translation>
    </message>
    <message>
        <location filename="../ui/invite/failuretext.cpp" line="158"/>
        <source>The hub cannot be reached, and making a “+” address needs it.</source>
        <translation>Le serveur central est injoignable, et former une adresse « + » l’exige.</translation>
    </message>
    <message>
        <location filename="../ui/invite/failuretext.cpp" line="170"/>
        <source>This check waits, because the hub cannot be reached. You can go on; it is always run before the client is added.</source>
        <translation>Cette vérification attend, car le serveur central est injoignable. Vous pouvez continuer; elle est toujours faite avant l’ajout du client.</translation>
    </message>
    <message>
        <location filename="../ui/invite/failuretext.cpp" line="174"/>
        <source>The search does not understand one of these. A birth date is written YYYY-MM-DD; empty what you are not sure of.</source>
        <translation>La recherche ne comprend pas l’un de ces champs. Une date de naissance s’écrit AAAA-MM-JJ; videz ce dont vous n’êtes pas certain.</translation>
    </message>
    <message>
        <location filename="../ui/invite/failuretext.cpp" line="192"/>
        <source>The hub cannot be reached. The registry check must be run before the client is added, so this waits. Your draft is kept.</source>
        <translation>Le serveur central est injoignable. La vérification du registre doit être faite avant l’ajout du client; il faut donc attendre. Votre brouillon est conservé.</translation>
    </message>
    <message>
        <location filename="../ui/invite/failuretext.cpp" line="210"/>
        <source>There is no open invite any more: the client may have set a password meanwhile.</source>
        <translation>Il n’y a plus d’invitation ouverte&#xa0;: le client a peut-être choisi un mot de passe entre-temps.</translation>
    </message>
    <message>
        <location filename="../ui/invite/failuretext.cpp" line="214"/>
        <source>The link cannot be copied now, because the hub cannot be reached.</source>
        <translation>Le lien ne peut pas être copié maintenant, car le serveur central est injoignable.</translation>
    </message>
    <message>
        <location filename="../ui/invite/failuretext.cpp" line="102"/>
        <source>The hub has no record that you looked up this Common Assessment as submitted. Go back to its number, search for it once more, then complete the setup; what you typed stays.</source>
        <translation>Le serveur central n’a pas trace que vous ayez cherché cette évaluation commune et qu’elle ait été soumise. Revenez à son numéro, cherchez-la de nouveau, puis terminez la configuration; ce que vous avez saisi est conservé.</translation>
    </message>
</context>
<context>
    <name>MatchReason</name>
    <message>
        <location filename="../ui/invite/reasontext.cpp" line="23"/>
        <source>first name agrees</source>
        <translation>prénom concordant</translation>
    </message>
    <message>
        <location filename="../ui/invite/reasontext.cpp" line="24"/>
        <source>first name similar</source>
        <translation>prénom semblable</translation>
    </message>
    <message>
        <location filename="../ui/invite/reasontext.cpp" line="26"/>
        <source>last name agrees</source>
        <translation>nom de famille concordant</translation>
    </message>
    <message>
        <location filename="../ui/invite/reasontext.cpp" line="27"/>
        <source>last name similar</source>
        <translation>nom de famille semblable</translation>
    </message>
    <message>
        <location filename="../ui/invite/reasontext.cpp" line="29"/>
        <source>name agrees</source>
        <translation>nom concordant</translation>
    </message>
    <message>
        <location filename="../ui/invite/reasontext.cpp" line="30"/>
        <source>name similar</source>
        <translation>nom semblable</translation>
    </message>
    <message>
        <location filename="../ui/invite/reasontext.cpp" line="32"/>
        <source>birth date agrees</source>
        <translation>date de naissance concordante</translation>
    </message>
    <message>
        <location filename="../ui/invite/reasontext.cpp" line="33"/>
        <source>birth date similar</source>
        <translation>date de naissance semblable</translation>
    </message>
    <message>
        <location filename="../ui/invite/reasontext.cpp" line="35"/>
        <source>phone number agrees</source>
        <translation>numéro de téléphone concordant</translation>
    </message>
    <message>
        <location filename="../ui/invite/reasontext.cpp" line="36"/>
        <source>phone number similar</source>
        <translation>numéro de téléphone semblable</translation>
    </message>
    <message>
        <location filename="../ui/invite/reasontext.cpp" line="38"/>
        <source>email address agrees</source>
        <translation>adresse courriel concordante</translation>
    </message>
    <message>
        <location filename="../ui/invite/reasontext.cpp" line="39"/>
        <source>email address similar</source>
        <translation>adresse courriel semblable</translation>
    </message>
    <message>
        <location filename="../ui/invite/reasontext.cpp" line="41"/>
        <source>postal code agrees</source>
        <translation>code postal concordant</translation>
    </message>
    <message>
        <location filename="../ui/invite/reasontext.cpp" line="42"/>
        <source>postal code similar</source>
        <translation>code postal semblable</translation>
    </message>
    <message>
        <location filename="../ui/invite/reasontext.cpp" line="54"/>
        <source>same first name</source>
        <translation>même prénom</translation>
    </message>
    <message>
        <location filename="../ui/invite/reasontext.cpp" line="56"/>
        <source>same last name</source>
        <translation>même nom de famille</translation>
    </message>
    <message>
        <location filename="../ui/invite/reasontext.cpp" line="58"/>
        <source>same name</source>
        <translation>même nom</translation>
    </message>
    <message>
        <location filename="../ui/invite/reasontext.cpp" line="60"/>
        <source>same birth date</source>
        <translation>même date de naissance</translation>
    </message>
    <message>
        <location filename="../ui/invite/reasontext.cpp" line="62"/>
        <source>same phone number</source>
        <translation>même numéro de téléphone</translation>
    </message>
    <message>
        <location filename="../ui/invite/reasontext.cpp" line="64"/>
        <source>same email address</source>
        <translation>même adresse courriel</translation>
    </message>
    <message>
        <location filename="../ui/invite/reasontext.cpp" line="66"/>
        <source>same postal code</source>
        <translation>même code postal</translation>
    </message>
    <message>
        <location filename="../ui/invite/reasontext.cpp" line="78"/>
        <source>%1 = %2</source>
        <translation>%1 = %2</translation>
    </message>
    <message>
        <location filename="../ui/invite/reasontext.cpp" line="80"/>
        <source>%2 instead of %1: a letter or two different</source>
        <translation>%2 au lieu de %1&#xa0;: une ou deux lettres différentes</translation>
    </message>
    <message>
        <location filename="../ui/invite/reasontext.cpp" line="82"/>
        <source>%2 sounds like %1</source>
        <translation>%2 se prononce comme %1</translation>
    </message>
    <message>
        <location filename="../ui/invite/reasontext.cpp" line="84"/>
        <source>%1 and %2 have one name in common</source>
        <translation>%1 et %2 ont un nom en commun</translation>
    </message>
    <message>
        <location filename="../ui/invite/reasontext.cpp" line="86"/>
        <source>%1 and %2 have the same initial</source>
        <translation>%1 et %2 ont la même initiale</translation>
    </message>
    <message>
        <location filename="../ui/invite/reasontext.cpp" line="88"/>
        <source>%2: first and last name exchanged</source>
        <translation>%2&#xa0;: prénom et nom de famille inversés</translation>
    </message>
    <message>
        <location filename="../ui/invite/reasontext.cpp" line="90"/>
        <source>%2 is similar to %1</source>
        <translation>%2 ressemble à %1</translation>
    </message>
    <message>
        <location filename="../ui/invite/reasontext.cpp" line="98"/>
        <source>birth date: day and month exchanged (%2)</source>
        <translation>date de naissance&#xa0;: jour et mois inversés (%2)</translation>
    </message>
    <message>
        <location filename="../ui/invite/reasontext.cpp" line="101"/>
        <source>phone number one digit different</source>
        <translation>numéro de téléphone différent d’un chiffre</translation>
    </message>
    <message>
        <location filename="../ui/invite/reasontext.cpp" line="102"/>
        <source>birth date one digit different (%2)</source>
        <translation>date de naissance différente d’un chiffre (%2)</translation>
    </message>
    <message>
        <location filename="../ui/invite/reasontext.cpp" line="105"/>
        <source>same year of birth, the day perhaps estimated (%2)</source>
        <translation>même année de naissance, jour peut-être estimé (%2)</translation>
    </message>
    <message>
        <location filename="../ui/invite/reasontext.cpp" line="107"/>
        <source>email address the same before the @ (%2)</source>
        <translation>adresse courriel identique avant le @ (%2)</translation>
    </message>
    <message>
        <location filename="../ui/invite/reasontext.cpp" line="109"/>
        <source>postal code one letter different (%2)</source>
        <translation>code postal différent d’une lettre (%2)</translation>
    </message>
    <message>
        <location filename="../ui/invite/reasontext.cpp" line="111"/>
        <source>postal code of the same area (%2)</source>
        <translation>code postal du même secteur (%2)</translation>
    </message>
    <message>
        <location filename="../ui/invite/reasontext.cpp" line="119"/>
        <source>email address a letter or two different (%2)</source>
        <translation>adresse courriel différente d’une ou deux lettres (%2)</translation>
    </message>
    <message>
        <location filename="../ui/invite/reasontext.cpp" line="164"/>
        <source>Very likely the same person</source>
        <translation>Très probablement la même personne</translation>
    </message>
    <message>
        <location filename="../ui/invite/reasontext.cpp" line="166"/>
        <source>Little in common</source>
        <translation>Peu en commun</translation>
    </message>
    <message>
        <location filename="../ui/invite/reasontext.cpp" line="44"/>
        <source>street address agrees</source>
        <translation>adresse (rue) concordante</translation>
    </message>
    <message>
        <location filename="../ui/invite/reasontext.cpp" line="45"/>
        <source>street address similar</source>
        <translation>adresse (rue) semblable</translation>
    </message>
    <message>
        <location filename="../ui/invite/reasontext.cpp" line="68"/>
        <source>same street address</source>
        <translation>même adresse (rue)</translation>
    </message>
    <message>
        <location filename="../ui/invite/reasontext.cpp" line="114"/>
        <source>same street, the number different or missing (%2)</source>
        <translation>même rue, numéro différent ou absent (%2)</translation>
    </message>
    <message>
        <location filename="../ui/invite/reasontext.cpp" line="117"/>
        <source>street address a letter or two different (%2)</source>
        <translation>adresse (rue) différente d’une ou deux lettres (%2)</translation>
    </message>
</context>
<context>
    <name>PersonalDetails</name>
    <message>
        <location filename="../ui/fields/personaldetails.ui" line="17"/>
        <source>&amp;First Name *</source>
        <translation>&amp;Prénom *</translation>
    </message>
    <message>
        <location filename="../ui/fields/personaldetails.ui" line="32"/>
        <source>&amp;Last Name *</source>
        <translation>&amp;Nom de famille *</translation>
    </message>
    <message>
        <location filename="../ui/fields/personaldetails.ui" line="57"/>
        <source>&amp;Preferred Name</source>
        <translation>Nom pré&amp;féré</translation>
    </message>
    <message>
        <location filename="../ui/fields/personaldetails.ui" line="72"/>
        <source>Preferred P&amp;ronouns</source>
        <translation>Pron&amp;oms préférés</translation>
    </message>
    <message>
        <location filename="../ui/fields/personaldetails.ui" line="102"/>
        <source>&amp;Email Address *</source>
        <translation>A&amp;dresse courriel *</translation>
    </message>
    <message>
        <location filename="../ui/fields/personaldetails.ui" line="117"/>
        <source>Birth &amp;Date</source>
        <translation>Date de nai&amp;ssance</translation>
    </message>
    <message>
        <location filename="../ui/fields/personaldetails.ui" line="123"/>
        <source>YYYY-MM-DD</source>
        <translation>AAAA-MM-JJ</translation>
    </message>
    <message>
        <location filename="../ui/fields/personaldetails.ui" line="124"/>
        <source>Optional. It helps to tell people apart; only staff see it.</source>
        <translation>Facultatif. Cette date aide à distinguer les personnes; seul le personnel la voit.</translation>
    </message>
    <message>
        <location filename="../ui/fields/personaldetails.ui" line="134"/>
        <source>Phone &amp;Number</source>
        <translation>Nu&amp;méro de téléphone</translation>
    </message>
    <message>
        <location filename="../ui/fields/personaldetails.ui" line="140"/>
        <source>(519) 555-0134</source>
        <translation>(519) 555-0134</translation>
    </message>
    <message>
        <location filename="../ui/fields/personaldetails.ui" line="150"/>
        <source>E&amp;xtension</source>
        <translation>Poste</translation>
    </message>
    <message>
        <location filename="../ui/fields/personaldetails.ui" line="165"/>
        <source>Primary Address</source>
        <translation>Adresse principale</translation>
    </message>
    <message>
        <location filename="../ui/fields/personaldetails.ui" line="179"/>
        <source>Self Identification</source>
        <translation>Auto-identification</translation>
    </message>
    <message>
        <location filename="../ui/fields/personaldetails.ui" line="47"/>
        <source>This person has &amp;one name only (enter it as Last Name)</source>
        <translation>Cette personne a un se&amp;ul nom (à saisir comme nom de famille)</translation>
    </message>
    <message>
        <location filename="../ui/fields/personaldetails.ui" line="87"/>
        <source>Pronouns in own words</source>
        <translation>Pronoms, dans ses mots</translation>
    </message>
</context>
<context>
    <name>PortalState</name>
    <message>
        <location filename="../ui/profile/profiletext.cpp" line="117"/>
        <source>Invited</source>
        <translation>Invité</translation>
    </message>
    <message>
        <location filename="../ui/profile/profiletext.cpp" line="119"/>
        <source>Invite expired</source>
        <translation>Invitation expirée</translation>
    </message>
    <message>
        <location filename="../ui/profile/profiletext.cpp" line="121"/>
        <source>Active</source>
        <translation>Actif</translation>
    </message>
    <message>
        <location filename="../ui/profile/profiletext.cpp" line="123"/>
        <source>Deactivated</source>
        <translation>Désactivé</translation>
    </message>
</context>
<context>
    <name>ProfileFailure</name>
    <message>
        <location filename="../ui/profile/profiletext.cpp" line="39"/>
        <source>No invite was sent: the client has set a password meanwhile. If they cannot get in, they can use Forgot Password on the log-in page.</source>
        <translation>Aucune invitation n’a été envoyée&#xa0;: le client a choisi un mot de passe entre-temps. S’il ne peut pas entrer, il peut utiliser «&#xa0;Mot de passe oublié&#xa0;» à la page de connexion.</translation>
    </message>
    <message>
        <location filename="../ui/profile/profiletext.cpp" line="44"/>
        <source>The hub cannot be reached, so no invite was sent. Try again when you are back online.</source>
        <translation>Le serveur central est injoignable; aucune invitation n’a été envoyée. Réessayez lorsque vous serez de nouveau en ligne.</translation>
    </message>
    <message>
        <location filename="../ui/profile/profiletext.cpp" line="48"/>
        <source>No invite was sent: the client got several within the last hour. Wait an hour, and check the address with the client.</source>
        <translation>Aucune invitation n’a été envoyée : le client en a reçu plusieurs depuis une heure. Attendez une heure et vérifiez l’adresse auprès du client.</translation>
    </message>
    <message>
        <location filename="../ui/profile/profiletext.cpp" line="52"/>
        <source>No answer came from the hub. The invite is sent once as soon as it can be reached; there is no need to ask again.</source>
        <translation>Le serveur central n’a pas répondu. L’invitation sera envoyée une fois dès qu’il sera joignable; inutile de la redemander.</translation>
    </message>
    <message>
        <location filename="../ui/profile/profiletext.cpp" line="56"/>
        <source>The hub could not send the invite. Try again; if it goes on, tell the WREN support desk.</source>
        <translation>Le serveur central n’a pas pu envoyer l’invitation. Réessayez; si le problème persiste, avisez le service d’assistance de WREN.</translation>
    </message>
    <message>
        <location filename="../ui/profile/profiletext.cpp" line="66"/>
        <source>The hub cannot be reached, so the note was not added. It stays here; add it when you are back online.</source>
        <translation>Le serveur central est injoignable; la note n’a pas été ajoutée. Elle reste ici; ajoutez-la lorsque vous serez de nouveau en ligne.</translation>
    </message>
    <message>
        <location filename="../ui/profile/profiletext.cpp" line="71"/>
        <source>No answer came from the hub. The note is added once as soon as it can be reached; it stays here until then.</source>
        <translation>Le serveur central n’a pas répondu. La note sera ajoutée une fois dès qu’il sera joignable; elle reste ici d’ici là.</translation>
    </message>
    <message>
        <location filename="../ui/profile/profiletext.cpp" line="75"/>
        <source>The note was not added. Check its text: it may be too long, or hold a character that cannot be stored.</source>
        <translation>La note n’a pas été ajoutée. Vérifiez son texte&#xa0;: il est peut-être trop long ou contient un caractère qui ne peut pas être conservé.</translation>
    </message>
    <message>
        <location filename="../ui/profile/profiletext.cpp" line="80"/>
        <source>The hub could not add the note. It stays here; try again.</source>
        <translation>Le serveur central n’a pas pu ajouter la note. Elle reste ici; réessayez.</translation>
    </message>
    <message>
        <location filename="../ui/profile/profiletext.cpp" line="89"/>
        <source>This client is not, or no longer, among those that you may see.</source>
        <translation>Ce client ne fait pas, ou ne fait plus, partie de ceux que vous pouvez voir.</translation>
    </message>
    <message>
        <location filename="../ui/profile/profiletext.cpp" line="92"/>
        <source>This client is not kept on this computer, and the hub cannot be reached. Try again when you are back online.</source>
        <translation>Ce client n’est pas conservé sur cet ordinateur et le serveur central est injoignable. Réessayez lorsque vous serez de nouveau en ligne.</translation>
    </message>
</context>
<context>
    <name>ProfileRibbon</name>
    <message>
        <location filename="../ui/profile/profileribbon.ui" line="32"/>
        <source>&amp;Actions</source>
        <translation>&amp;Actions</translation>
    </message>
    <message>
        <location filename="../ui/profile/profileribbon.ui" line="43"/>
        <source>Portal status</source>
        <translation>État du portail</translation>
    </message>
    <message>
        <location filename="../ui/profile/profileribbon.ui" line="51"/>
        <source>Phone Number</source>
        <translation>Numéro de téléphone</translation>
    </message>
    <message>
        <location filename="../ui/profile/profileribbon.ui" line="63"/>
        <source>Email Address</source>
        <translation>Adresse courriel</translation>
    </message>
    <message>
        <location filename="../ui/profile/profileribbon.ui" line="87"/>
        <source>Service Provider</source>
        <translation>Fournisseur de services</translation>
    </message>
    <message>
        <location filename="../ui/profile/profileribbon.ui" line="99"/>
        <source>Caseworker</source>
        <translation>Intervenant</translation>
    </message>
</context>
<context>
    <name>ReferForm</name>
    <message>
        <location filename="../ui/handover/referform.ui" line="13"/>
        <source>Service &amp;provider</source>
        <translation>Fournisseur de &amp;services</translation>
    </message>
    <message>
        <location filename="../ui/handover/referform.ui" line="20"/>
        <source>Case&amp;worker</source>
        <translation>&amp;Intervenant</translation>
    </message>
    <message>
        <location filename="../ui/handover/referform.ui" line="33"/>
        <source>&amp;Reason *</source>
        <translation>&amp;Motif *</translation>
    </message>
    <message>
        <location filename="../ui/handover/referform.ui" line="40"/>
        <source>N&amp;otes for them</source>
        <translation>N&amp;otes à leur intention</translation>
    </message>
    <message>
        <location filename="../ui/handover/referform.ui" line="44"/>
        <source>What they see of the client before they decide</source>
        <translation>Ce qu’ils voient du client avant de décider</translation>
    </message>
    <message>
        <location filename="../ui/handover/referform.ui" line="45"/>
        <source>They always see the name, the masked email address and phone number, you and your provider. Tick what else they need; the client should know of it.</source>
        <translation>Ils voient toujours le nom, l’adresse courriel et le téléphone masqués, vous et votre fournisseur. Cochez ce qu’il leur faut d’autre; le client devrait le savoir.</translation>
    </message>
</context>
<context>
    <name>ReferralDetails</name>
    <message>
        <location filename="../ui/fields/referraldetails.ui" line="17"/>
        <source>Referral So&amp;urce</source>
        <translation>Source d’ai&amp;guillage</translation>
    </message>
    <message>
        <location filename="../ui/fields/referraldetails.ui" line="79"/>
        <source>Service Needs</source>
        <translation>Besoins en services</translation>
    </message>
    <message>
        <location filename="../ui/fields/referraldetails.ui" line="94"/>
        <source>Access to Transportation</source>
        <translation>Accès au transport</translation>
    </message>
    <message>
        <location filename="../ui/fields/referraldetails.ui" line="32"/>
        <source>Mar&amp;keting Source</source>
        <translation>Source de mar&amp;keting</translation>
    </message>
    <message>
        <location filename="../ui/fields/referraldetails.ui" line="47"/>
        <source>Reference Number</source>
        <translation>Numéro de référence</translation>
    </message>
    <message>
        <location filename="../ui/fields/referraldetails.ui" line="62"/>
        <source>Referral Notes</source>
        <translation>Notes d’aiguillage</translation>
    </message>
</context>
<context>
    <name>RegistryPage</name>
    <message>
        <location filename="../ui/invite/registrypage.ui" line="24"/>
        <source>&amp;First Name</source>
        <translation>&amp;Prénom</translation>
    </message>
    <message>
        <location filename="../ui/invite/registrypage.ui" line="39"/>
        <source>&amp;Last Name</source>
        <translation>Nom de &amp;famille</translation>
    </message>
    <message>
        <location filename="../ui/invite/registrypage.ui" line="54"/>
        <source>Birth &amp;Date</source>
        <translation>Date de nai&amp;ssance</translation>
    </message>
    <message>
        <location filename="../ui/invite/registrypage.ui" line="60"/>
        <source>YYYY-MM-DD</source>
        <translation>AAAA-MM-JJ</translation>
    </message>
    <message>
        <location filename="../ui/invite/registrypage.ui" line="70"/>
        <source>&amp;Phone Number</source>
        <translation>Nu&amp;méro de téléphone</translation>
    </message>
    <message>
        <location filename="../ui/invite/registrypage.ui" line="85"/>
        <source>&amp;Email Address</source>
        <translation>A&amp;dresse courriel</translation>
    </message>
    <message>
        <location filename="../ui/invite/registrypage.ui" line="100"/>
        <source>P&amp;ostal code</source>
        <translation>C&amp;ode postal</translation>
    </message>
    <message>
        <location filename="../ui/invite/registrypage.ui" line="117"/>
        <source>People already registered</source>
        <translation>Personnes déjà inscrites</translation>
    </message>
    <message>
        <location filename="../ui/invite/registrypage.ui" line="136"/>
        <source>Co&amp;mpare…</source>
        <translation>&amp;Comparer…</translation>
    </message>
    <message>
        <location filename="../ui/invite/registrypage.ui" line="142"/>
        <source>&amp;View Client Profile</source>
        <translation>&amp;Voir le profil du client</translation>
    </message>
    <message>
        <location filename="../ui/invite/registrypage.ui" line="148"/>
        <source>Re&amp;quest Client Transfer…</source>
        <translation>Demander le &amp;transfert du client…</translation>
    </message>
    <message>
        <location filename="../ui/invite/registrypage.ui" line="159"/>
        <source>Why is each of them &amp;somebody else?</source>
        <translation>Pourquoi chacune est-elle &amp;une autre personne?</translation>
    </message>
    <message>
        <location filename="../ui/invite/registrypage.ui" line="166"/>
        <source>For example: father and son of the same name</source>
        <translation>Par exemple&#xa0;: père et fils du même nom</translation>
    </message>
</context>
<context>
    <name>ResendObstacle</name>
    <message>
        <location filename="../ui/profile/profiletext.cpp" line="149"/>
        <source>the client has set a password</source>
        <translation>le client a choisi un mot de passe</translation>
    </message>
    <message>
        <location filename="../ui/profile/profiletext.cpp" line="151"/>
        <source>the account is deactivated</source>
        <translation>le compte est désactivé</translation>
    </message>
    <message>
        <location filename="../ui/profile/profiletext.cpp" line="153"/>
        <source>you do not have the permission</source>
        <translation>vous n’en avez pas la permission</translation>
    </message>
    <message>
        <location filename="../ui/profile/profiletext.cpp" line="155"/>
        <source>please wait a moment</source>
        <translation>un instant, s’il vous plaît</translation>
    </message>
</context>
<context>
    <name>SectionCard</name>
    <message>
        <location filename="../ui/profile/edit/sectioncard.ui" line="12"/>
        <source>Edit</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <location filename="../ui/profile/edit/sectioncard.ui" line="23"/>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <location filename="../ui/profile/edit/sectioncard.ui" line="24"/>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <location filename="../ui/profile/edit/sectioncard.ui" line="25"/>
        <source>What you type is kept on this computer until you save or cancel.</source>
        <translation>Ce que vous tapez est gardé sur cet ordinateur jusqu’à ce que vous enregistriez ou annuliez.</translation>
    </message>
</context>
<context>
    <name>SectionText</name>
    <message>
        <location filename="../ui/profile/edit/sectiontext.cpp" line="33"/>
        <source>This computer cannot keep what you type: a crash would lose it. Free some disk space, or save now.</source>
        <translation>Cet ordinateur ne peut pas garder ce que vous tapez&#xa0;: une panne le perdrait. Libérez de l’espace disque ou enregistrez maintenant.</translation>
    </message>
    <message>
        <location filename="../ui/profile/edit/sectiontext.cpp" line="36"/>
        <source>An edit of this section was left open. It is kept, not saved.</source>
        <translation>Une modification de cette section est restée ouverte. Elle est gardée, mais pas enregistrée.</translation>
    </message>
    <message>
        <location filename="../ui/profile/edit/sectiontext.cpp" line="40"/>
        <source>What you had typed is back. Save it, or cancel to give it up.</source>
        <translation>Ce que vous aviez tapé est revenu. Enregistrez-le, ou annulez pour y renoncer.</translation>
    </message>
    <message>
        <location filename="../ui/profile/edit/sectiontext.cpp" line="51"/>
        <source>Somebody else changed meanwhile: %1. Save all the same: different fields are put together, and for the same field you will be asked.</source>
        <translation>Quelqu’un d’autre a modifié entre-temps&#xa0;: %1. Enregistrez quand même&#xa0;: les champs différents sont réunis et, pour un même champ, on vous demandera de choisir.</translation>
    </message>
    <message>
        <location filename="../ui/profile/edit/sectiontext.cpp" line="61"/>
        <source>Not saved: the disk of this computer is full. Free some space, then save again; what you typed is still here.</source>
        <translation>Non enregistré&#xa0;: le disque de cet ordinateur est plein. Libérez de l’espace, puis enregistrez de nouveau; ce que vous avez tapé est toujours là.</translation>
    </message>
    <message>
        <location filename="../ui/profile/edit/sectiontext.cpp" line="64"/>
        <source>Not saved: the copy on this computer is damaged. Copy what you typed, lock Desk and unlock it; the copy is made anew.</source>
        <translation>Non enregistré&#xa0;: la copie sur cet ordinateur est endommagée. Copiez ce que vous avez tapé, verrouillez Desk et déverrouillez-le; la copie est refaite.</translation>
    </message>
    <message>
        <location filename="../ui/profile/edit/sectiontext.cpp" line="67"/>
        <source>Not saved: this computer does not let Desk write. Tell whoever looks after it; what you typed is still here.</source>
        <translation>Non enregistré&#xa0;: cet ordinateur ne laisse pas Desk écrire. Avisez la personne qui s’en occupe; ce que vous avez tapé est toujours là.</translation>
    </message>
    <message>
        <location filename="../ui/profile/edit/sectiontext.cpp" line="72"/>
        <location filename="../ui/profile/edit/sectiontext.cpp" line="94"/>
        <source>This client is not, or no longer, among those that you may see.</source>
        <translation>Ce client ne fait pas, ou ne fait plus, partie de ceux que vous pouvez voir.</translation>
    </message>
    <message>
        <location filename="../ui/profile/edit/sectiontext.cpp" line="74"/>
        <source>This client is not kept on this computer, and the hub cannot be reached. Try again when you are back online.</source>
        <translation>Ce client n’est pas conservé sur cet ordinateur et le serveur central est injoignable. Réessayez lorsque vous serez de nouveau en ligne.</translation>
    </message>
    <message>
        <location filename="../ui/profile/edit/sectiontext.cpp" line="76"/>
        <source>Not saved. Try again; what you typed is still here.</source>
        <translation>Non enregistré. Réessayez; ce que vous avez tapé est toujours là.</translation>
    </message>
    <message>
        <location filename="../ui/profile/edit/sectiontext.cpp" line="83"/>
        <source>The hub cannot be reached, so nobody was assigned. Try again when you are back online.</source>
        <translation>Le serveur central est injoignable; personne n’a été affecté. Réessayez lorsque vous serez de nouveau en ligne.</translation>
    </message>
    <message>
        <location filename="../ui/profile/edit/sectiontext.cpp" line="86"/>
        <source>No answer came from the hub. The assignment is made once as soon as it can be reached; there is no need to ask again.</source>
        <translation>Le serveur central n’a pas répondu. L’affectation se fera une seule fois, dès qu’il sera joignable; inutile de la redemander.</translation>
    </message>
    <message>
        <location filename="../ui/profile/edit/sectiontext.cpp" line="89"/>
        <source>You may not assign this client there. Ask your administrator.</source>
        <translation>Vous ne pouvez pas y affecter ce client. Adressez-vous à votre administrateur.</translation>
    </message>
    <message>
        <location filename="../ui/profile/edit/sectiontext.cpp" line="91"/>
        <source>Nobody was assigned: the caseworker does not serve clients of that provider any more. Choose another one.</source>
        <translation>Personne n’a été affecté&#xa0;: l’intervenant ne sert plus les clients de ce fournisseur. Choisissez-en un autre.</translation>
    </message>
    <message>
        <location filename="../ui/profile/edit/sectiontext.cpp" line="96"/>
        <source>The hub could not assign. Try again; if it lasts, tell your administrator.</source>
        <translation>Le serveur central n’a pas pu affecter. Réessayez; si cela persiste, avisez votre administrateur.</translation>
    </message>
</context>
<context>
    <name>ServicePage</name>
    <message>
        <location filename="../ui/invite/servicepage.ui" line="13"/>
        <source>Common &amp;Assessment (CA)</source>
        <translation>Évalu&amp;ation commune (EC)</translation>
    </message>
    <message>
        <location filename="../ui/invite/servicepage.ui" line="22"/>
        <source>Choose this only if the client is not yet registered in CaMS but has a completed Common Assessment. Key details of the CA are brought into the portal once; later changes to the CA do not arrive.</source>
        <translation>Choisissez cette option seulement si le client n’est pas encore inscrit dans le SGC mais a rempli une évaluation commune. Les principaux renseignements de l’EC sont versés au portail une seule fois; les changements faits plus tard à l’EC n’arrivent pas.</translation>
    </message>
    <message>
        <location filename="../ui/invite/servicepage.ui" line="30"/>
        <source>Case &amp;Management</source>
        <translation>&amp;Gestion de cas</translation>
    </message>
    <message>
        <location filename="../ui/invite/servicepage.ui" line="39"/>
        <source>Choose this if the client already exists in CaMS. You need the CaMS Client Reference Number.</source>
        <translation>Choisissez cette option si le client existe déjà dans le SGC. Il vous faut le numéro de référence du client dans le SGC.</translation>
    </message>
    <message>
        <location filename="../ui/invite/servicepage.ui" line="47"/>
        <source>Continue &amp;without Linking</source>
        <translation>Continuer &amp;sans lien</translation>
    </message>
    <message>
        <location filename="../ui/invite/servicepage.ui" line="56"/>
        <source>Choose this if there is neither a completed CA nor a CaMS record yet, or if you do not have its number at hand. You type in the client’s details; a connection can be made later.</source>
        <translation>Choisissez cette option s’il n’y a encore ni EC remplie ni dossier dans le SGC, ou si vous n’avez pas le numéro sous la main. Vous saisissez les renseignements du client; un lien pourra être établi plus tard.</translation>
    </message>
</context>
<context>
    <name>TransferForm</name>
    <message>
        <location filename="../ui/handover/transferform.ui" line="8"/>
        <source>How to gain access</source>
        <translation>Comment obtenir l’accès</translation>
    </message>
    <message>
        <location filename="../ui/handover/transferform.ui" line="12"/>
        <source>Until it is approved you see no more of the client than now. Do not add the person a second time.</source>
        <translation>Tant que la demande n’est pas approuvée, vous ne voyez rien de plus du client que maintenant. N’ajoutez pas la personne une deuxième fois.</translation>
    </message>
    <message>
        <location filename="../ui/handover/transferform.ui" line="16"/>
        <source>&amp;Reason *</source>
        <translation>&amp;Motif *</translation>
    </message>
    <message>
        <location filename="../ui/handover/transferform.ui" line="20"/>
        <source>Whoever decides reads it, and it is kept with the request.</source>
        <translation>Qui décide le lit, et il est gardé avec la demande.</translation>
    </message>
</context>
<context>
    <name>WorkDetails</name>
    <message>
        <location filename="../ui/fields/workdetails.ui" line="17"/>
        <source>&amp;Target Occupations</source>
        <translation>Profess&amp;ions visées</translation>
    </message>
</context>
<context>
    <name>wren::ui::AddressEdit</name>
    <message>
        <location filename="../ui/fields/addressedit.cpp" line="86"/>
        <source>Not stated</source>
        <translation>Non précisé</translation>
    </message>
    <message>
        <location filename="../ui/fields/addressedit.cpp" line="113"/>
        <source>Pro&amp;vince or territory</source>
        <translation>Pro&amp;vince ou territoire</translation>
    </message>
    <message>
        <location filename="../ui/fields/addressedit.cpp" line="114"/>
        <source>State, pro&amp;vince or region</source>
        <translation>État, pro&amp;vince ou région</translation>
    </message>
    <message>
        <location filename="../ui/fields/addressedit.cpp" line="115"/>
        <source>Postal code</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <location filename="../ui/fields/addressedit.cpp" line="116"/>
        <source>Postal code or ZIP code</source>
        <translation>Code postal ou code ZIP</translation>
    </message>
</context>
<context>
    <name>wren::ui::AskWrenDialog</name>
    <message>
        <location filename="../ui/email/askwrendialog.cpp" line="107"/>
        <source>Ask WREN to change the address</source>
        <translation>Demander à WREN de changer l’adresse</translation>
    </message>
    <message>
        <location filename="../ui/email/askwrendialog.cpp" line="108"/>
        <source>For an address that is wrong or whose inbox is out of reach. WREN decides; nothing changes before. If it agrees, the client gets in again by Forgot Password with the correct address. With questions, contact %1.</source>
        <translation>Pour une adresse erronée ou dont la boîte est hors d’atteinte. WREN décide; rien ne change avant. En cas d’accord, le client revient par Mot de passe oublié avec la bonne adresse. Pour toute question, contactez %1.</translation>
    </message>
    <message>
        <location filename="../ui/email/askwrendialog.cpp" line="112"/>
        <source>&amp;Ask WREN</source>
        <translation>&amp;Demander à WREN</translation>
    </message>
    <message>
        <location filename="../ui/email/askwrendialog.cpp" line="115"/>
        <source>Asking the hub…</source>
        <translation>Le serveur central est interrogé…</translation>
    </message>
    <message>
        <location filename="../ui/email/askwrendialog.cpp" line="134"/>
        <source>Re&amp;quest Client Transfer…</source>
        <translation>Demander le &amp;transfert du client…</translation>
    </message>
    <message>
        <location filename="../ui/email/askwrendialog.cpp" line="136"/>
        <source>The hub cannot be reached, and asking WREN needs it. In a hurry, contact %1.</source>
        <translation>Le serveur central est hors d’atteinte, et il le faut pour demander à WREN. Si cela presse, contactez %1.</translation>
    </message>
</context>
<context>
    <name>wren::ui::AssessmentPage</name>
    <message>
        <location filename="../ui/invite/assessmentpage.cpp" line="59"/>
        <source>This person is already registered in CaMS. The Common Assessment is only for clients who are not; use Case Management instead.</source>
        <translation>Cette personne est déjà inscrite dans le SGC. L’évaluation commune ne sert qu’aux clients qui n’y sont pas inscrits; utilisez plutôt la gestion de cas.</translation>
    </message>
    <message>
        <location filename="../ui/invite/assessmentpage.cpp" line="61"/>
        <source>Choose Case &amp;Management</source>
        <translation>Choisir la &amp;gestion de cas</translation>
    </message>
    <message>
        <location filename="../ui/invite/assessmentpage.cpp" line="64"/>
        <source>This Common Assessment has already been brought into the portal for another client. Search for the person under My Clients / People.</source>
        <translation>Cette évaluation commune a déjà été versée au portail pour un autre client. Cherchez la personne sous Mes clients / Personnes.</translation>
    </message>
    <message>
        <location filename="../ui/invite/assessmentpage.cpp" line="74"/>
        <source>Not usable as it stands in the Common Assessment; please ask and type it in: %1.</source>
        <translation>Inutilisable tel quel dans l’évaluation commune; veuillez demander et saisir&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>wren::ui::AssignmentCard</name>
    <message>
        <location filename="../ui/profile/edit/assignmentcard.cpp" line="76"/>
        <source>Service Provider Assignment</source>
        <translation>Affectation au fournisseur de services</translation>
    </message>
    <message>
        <location filename="../ui/profile/edit/assignmentcard.cpp" line="77"/>
        <source>Caseworker Assignment</source>
        <translation>Affectation à l’intervenant</translation>
    </message>
    <message>
        <location filename="../ui/profile/edit/assignmentcard.cpp" line="94"/>
        <source>Telling the hub…</source>
        <translation>Envoi au serveur central…</translation>
    </message>
</context>
<context>
    <name>wren::ui::AssignmentDetails</name>
    <message>
        <location filename="../ui/fields/assignmentdetails.cpp" line="55"/>
        <source>Service Provider Ass&amp;ignment</source>
        <translation>Affectation au fournisseur de services</translation>
    </message>
    <message>
        <location filename="../ui/fields/assignmentdetails.cpp" line="56"/>
        <source>Service Provider Assignment</source>
        <translation>Affectation au fournisseur de services</translation>
    </message>
    <message>
        <location filename="../ui/fields/assignmentdetails.cpp" line="57"/>
        <source>Caseworker Assign&amp;ment</source>
        <translation>Affectation à l’intervenant</translation>
    </message>
    <message>
        <location filename="../ui/fields/assignmentdetails.cpp" line="58"/>
        <source>Caseworker Assignment</source>
        <translation>Affectation à l’intervenant</translation>
    </message>
    <message>
        <location filename="../ui/fields/assignmentdetails.cpp" line="76"/>
        <source>Not assigned yet</source>
        <translation>Pas encore affecté</translation>
    </message>
</context>
<context>
    <name>wren::ui::CamsCard</name>
    <message>
        <location filename="../ui/cams/camscard.cpp" line="90"/>
        <source>CaMS Client Reference Number</source>
        <translation>Numéro de référence du client (SGC)</translation>
    </message>
    <message>
        <location filename="../ui/cams/camscard.cpp" line="91"/>
        <source>CaMS Case Reference Number</source>
        <translation>Numéro de référence du dossier (SGC)</translation>
    </message>
    <message>
        <location filename="../ui/cams/camscard.cpp" line="93"/>
        <source>Identifies as</source>
        <translation>S’identifie comme</translation>
    </message>
    <message>
        <location filename="../ui/cams/camscard.cpp" line="110"/>
        <source>This client was made from a Common Assessment. Once they are registered in CaMS, connect them.</source>
        <translation>Ce client a été créé à partir d’une évaluation commune. Établissez le lien dès son inscription au SGC.</translation>
    </message>
    <message>
        <location filename="../ui/cams/camscard.cpp" line="112"/>
        <source>CaMS has somebody who looks like this client, Client Reference Number %1. If it is the same person, connect them.</source>
        <translation>Le SGC contient quelqu’un qui ressemble à ce client, numéro de référence du client %1. S’il s’agit de la même personne, établissez le lien.</translation>
    </message>
    <message>
        <location filename="../ui/cams/camscard.cpp" line="115"/>
        <source>Connect to &amp;CaMS…</source>
        <translation>Établir un lien avec le S&amp;GC…</translation>
    </message>
    <message>
        <location filename="../ui/cams/camscard.cpp" line="128"/>
        <source>Withdraw</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <location filename="../ui/cams/camscard.cpp" line="143"/>
        <source>Proposed for CaMS by %1: %2 should be empty. Open until CaMS shows it.</source>
        <translation>Proposé pour le SGC par %1&#xa0;: %2 devrait être vide. En suspens jusqu’à ce que le SGC l’affiche.</translation>
    </message>
    <message>
        <location filename="../ui/cams/camscard.cpp" line="145"/>
        <source>Proposed for CaMS by %1: %2 should be “%3”. Open until CaMS shows it.</source>
        <translation>Proposé pour le SGC par %1&#xa0;: %2 devrait être «&#xa0;%3&#xa0;». En suspens jusqu’à ce que le SGC l’affiche.</translation>
    </message>
    <message>
        <location filename="../ui/cams/camscard.cpp" line="152"/>
        <location filename="../ui/cams/camscard.cpp" line="153"/>
        <source>CaMS</source>
        <translation>SGC</translation>
    </message>
    <message>
        <location filename="../ui/cams/camscard.cpp" line="154"/>
        <source>&amp;Refresh</source>
        <translation>Act&amp;ualiser</translation>
    </message>
    <message>
        <location filename="../ui/cams/camscard.cpp" line="155"/>
        <source>Refresh from CaMS</source>
        <translation>Actualiser à partir du SGC</translation>
    </message>
    <message>
        <location filename="../ui/cams/camscard.cpp" line="156"/>
        <source>&amp;Propose a Correction…</source>
        <translation>&amp;Proposer une correction…</translation>
    </message>
</context>
<context>
    <name>wren::ui::CamsPage</name>
    <message>
        <location filename="../ui/invite/camspage.cpp" line="34"/>
        <source>CaMS Client Reference Number</source>
        <translation>Numéro de référence du client (SGC)</translation>
    </message>
    <message>
        <location filename="../ui/invite/camspage.cpp" line="36"/>
        <source>Identifies as</source>
        <translation>S’identifie comme</translation>
    </message>
    <message>
        <location filename="../ui/invite/camspage.cpp" line="54"/>
        <source>This client is closed in CaMS. Check that this is the right record before you go on.</source>
        <translation>Ce client est fermé dans le SGC. Vérifiez qu’il s’agit du bon dossier avant de continuer.</translation>
    </message>
</context>
<context>
    <name>wren::ui::CaseNotesTab</name>
    <message>
        <location filename="../ui/profile/casenotestab.cpp" line="74"/>
        <source>This computer could not keep the note as a draft. Add it before you leave, or free some space.</source>
        <translation>Cet ordinateur n’a pas pu conserver la note comme brouillon. Ajoutez-la avant de quitter, ou libérez de l’espace.</translation>
    </message>
    <message>
        <location filename="../ui/profile/casenotestab.cpp" line="116"/>
        <source>The portal</source>
        <translation>Le portail</translation>
    </message>
    <message>
        <location filename="../ui/profile/casenotestab.cpp" line="117"/>
        <source>waits to be sent</source>
        <translation>en attente d’envoi</translation>
    </message>
    <message>
        <location filename="../ui/profile/casenotestab.cpp" line="118"/>
        <source>%1, %2</source>
        <comment>who, when</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>wren::ui::ChangeEmailDialog</name>
    <message>
        <location filename="../ui/email/changeemaildialog.cpp" line="188"/>
        <source>Change the Email Address</source>
        <translation>Changer l’adresse courriel</translation>
    </message>
    <message>
        <location filename="../ui/email/changeemaildialog.cpp" line="190"/>
        <source>%1 signs in to the portal with %2.</source>
        <translation>%1 ouvre sa session du portail avec %2.</translation>
    </message>
    <message>
        <location filename="../ui/email/changeemaildialog.cpp" line="192"/>
        <source>&amp;Save Request</source>
        <translation>&amp;Enregistrer la demande</translation>
    </message>
    <message>
        <location filename="../ui/email/changeemaildialog.cpp" line="192"/>
        <source>&amp;Send Request</source>
        <translation>&amp;Envoyer la demande</translation>
    </message>
    <message>
        <location filename="../ui/email/changeemaildialog.cpp" line="194"/>
        <source>Asking the hub…</source>
        <translation>Le serveur central est interrogé…</translation>
    </message>
    <message>
        <location filename="../ui/email/changeemaildialog.cpp" line="219"/>
        <source>Re&amp;quest Client Transfer…</source>
        <translation>Demander le &amp;transfert du client…</translation>
    </message>
    <message>
        <location filename="../ui/email/changeemaildialog.cpp" line="237"/>
        <source>The hub cannot be reached: the request is saved on this computer and sent by itself later. Until then the client is not asked.</source>
        <translation>Le serveur central est hors d’atteinte : la demande est enregistrée sur cet ordinateur et part d’elle-même plus tard. D’ici là, le client n’est pas interrogé.</translation>
    </message>
    <message>
        <location filename="../ui/email/changeemaildialog.cpp" line="240"/>
        <source>An address of your own with a &apos;+&apos; is composed by the hub: it is offered here once that is reached.</source>
        <translation>C’est le serveur central qui compose une adresse « + » à partir de la vôtre : elle est proposée ici dès qu’il est joignable.</translation>
    </message>
    <message>
        <location filename="../ui/email/changeemaildialog.cpp" line="242"/>
        <source>A mail to %1 names the new address and lets the client accept or decline. No change will take place if the client does not accept.</source>
        <translation>Un courriel à %1 nomme la nouvelle adresse et permet au client d’accepter ou de refuser. Rien ne change si le client n’accepte pas.</translation>
    </message>
    <message>
        <location filename="../ui/email/changeemaildialog.cpp" line="245"/>
        <source>Once accepted, the client signs in with the new address, which is asked to confirm that it receives mail.</source>
        <translation>Après l’acceptation, le client ouvre sa session avec la nouvelle adresse, qui est priée de confirmer qu’elle reçoit les courriels.</translation>
    </message>
    <message>
        <location filename="../ui/email/changeemaildialog.cpp" line="247"/>
        <source>Once accepted, a new invite goes to the new address by itself.</source>
        <translation>Après l’acceptation, une nouvelle invitation part d’elle-même vers la nouvelle adresse.</translation>
    </message>
    <message>
        <location filename="../ui/email/changeemaildialog.cpp" line="249"/>
        <source>The request to change it to %1, which is still pending, is replaced.</source>
        <translation>La demande de la changer pour %1, encore en attente, est remplacée.</translation>
    </message>
    <message>
        <location filename="../ui/email/changeemaildialog.cpp" line="256"/>
        <source>&amp;New Email Address</source>
        <translation>&amp;Nouvelle adresse courriel</translation>
    </message>
    <message>
        <location filename="../ui/email/changeemaildialog.cpp" line="257"/>
        <source>New Email Address</source>
        <translation>Nouvelle adresse courriel</translation>
    </message>
    <message>
        <location filename="../ui/email/changeemaildialog.cpp" line="258"/>
        <source>Ask &amp;WREN Instead…</source>
        <translation>&amp;Demander plutôt à WREN…</translation>
    </message>
</context>
<context>
    <name>wren::ui::ComparisonTable</name>
    <message>
        <location filename="../ui/handover/comparisontable.cpp" line="56"/>
        <source>Signs in to the portal with</source>
        <translation>Ouvre sa session du portail avec</translation>
    </message>
    <message>
        <location filename="../ui/handover/comparisontable.cpp" line="58"/>
        <source>Service provider</source>
        <translation>Fournisseur de services</translation>
    </message>
    <message>
        <location filename="../ui/handover/comparisontable.cpp" line="60"/>
        <source>Caseworker</source>
        <translation>Intervenant</translation>
    </message>
    <message>
        <location filename="../ui/handover/comparisontable.cpp" line="62"/>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <location filename="../ui/handover/comparisontable.cpp" line="92"/>
        <source>Different</source>
        <translation>Différent</translation>
    </message>
    <message>
        <location filename="../ui/handover/comparisontable.cpp" line="94"/>
        <source>Whether it agrees is not told</source>
        <translation>On ne dit pas si cela concorde</translation>
    </message>
    <message>
        <location filename="../ui/handover/comparisontable.cpp" line="150"/>
        <source>What was entered and the registry, side by side</source>
        <translation>Ce qui a été saisi et le registre, côte à côte</translation>
    </message>
    <message>
        <location filename="../ui/handover/comparisontable.cpp" line="151"/>
        <source>Detail</source>
        <translation>Renseignement</translation>
    </message>
    <message>
        <location filename="../ui/handover/comparisontable.cpp" line="151"/>
        <source>Entered</source>
        <translation>Saisi</translation>
    </message>
    <message>
        <location filename="../ui/handover/comparisontable.cpp" line="152"/>
        <source>CaMS</source>
        <translation>SGC</translation>
    </message>
    <message>
        <location filename="../ui/handover/comparisontable.cpp" line="152"/>
        <source>CA</source>
        <translation>EC</translation>
    </message>
    <message>
        <location filename="../ui/handover/comparisontable.cpp" line="153"/>
        <source>Registry</source>
        <translation>Registre</translation>
    </message>
    <message>
        <location filename="../ui/handover/comparisontable.cpp" line="172"/>
        <source>nothing</source>
        <translation>rien</translation>
    </message>
    <message>
        <location filename="../ui/handover/comparisontable.cpp" line="174"/>
        <source>entered: %1</source>
        <translation>saisi&#xa0;: %1</translation>
    </message>
    <message>
        <location filename="../ui/handover/comparisontable.cpp" line="176"/>
        <source>EOIS: %1</source>
        <translation>SIEO&#xa0;: %1</translation>
    </message>
    <message>
        <location filename="../ui/handover/comparisontable.cpp" line="177"/>
        <source>registered: %1</source>
        <translation>inscrit&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>wren::ui::ConflictDialog</name>
    <message>
        <location filename="../ui/profile/conflict/conflictdialog.cpp" line="130"/>
        <source>Two values for %1</source>
        <translation>Deux valeurs pour %1</translation>
    </message>
    <message>
        <location filename="../ui/profile/conflict/conflictdialog.cpp" line="132"/>
        <source>%1: both were entered without seeing the other. Nothing is lost until you choose.</source>
        <translation>%1&#xa0;: les deux ont été saisies sans voir l’autre. Rien n’est perdu avant votre choix.</translation>
    </message>
    <message>
        <location filename="../ui/profile/conflict/conflictdialog.cpp" line="135"/>
        <source>%1 of %2. </source>
        <comment>the second of three conflicts</comment>
        <translation>%1 de %2. </translation>
    </message>
    <message>
        <location filename="../ui/profile/conflict/conflictdialog.cpp" line="158"/>
        <source>(nothing entered)</source>
        <translation>(rien de saisi)</translation>
    </message>
    <message>
        <location filename="../ui/profile/conflict/conflictdialog.cpp" line="177"/>
        <source>the client</source>
        <translation>le client</translation>
    </message>
    <message>
        <location filename="../ui/profile/conflict/conflictdialog.cpp" line="178"/>
        <source>Entered by %1, %2</source>
        <comment>who, when</comment>
        <translation>Saisie par %1, %2</translation>
    </message>
    <message>
        <location filename="../ui/profile/conflict/conflictdialog.cpp" line="179"/>
        <source>somebody else</source>
        <translation>quelqu’un d’autre</translation>
    </message>
</context>
<context>
    <name>wren::ui::ConnectCamsDialog</name>
    <message>
        <location filename="../ui/cams/connectcamsdialog.cpp" line="113"/>
        <location filename="../ui/cams/connectcamsdialog.cpp" line="118"/>
        <source>Connect to CaMS</source>
        <translation>Établir un lien avec le SGC</translation>
    </message>
    <message>
        <location filename="../ui/cams/connectcamsdialog.cpp" line="114"/>
        <source>&amp;Enter Client Reference Number</source>
        <translation>&amp;Saisir le numéro de référence du client</translation>
    </message>
    <message>
        <location filename="../ui/cams/connectcamsdialog.cpp" line="115"/>
        <source>Enter Client Reference Number</source>
        <translation>Saisir le numéro de référence du client</translation>
    </message>
    <message>
        <location filename="../ui/cams/connectcamsdialog.cpp" line="116"/>
        <source>Portal and CaMS side by side</source>
        <translation>Portail et SGC côte à côte</translation>
    </message>
    <message>
        <location filename="../ui/cams/connectcamsdialog.cpp" line="118"/>
        <source>Is this the same person?</source>
        <translation>Est-ce la même personne?</translation>
    </message>
    <message>
        <location filename="../ui/cams/connectcamsdialog.cpp" line="119"/>
        <source>What differs is in bold. After connecting, staff see what CaMS holds; the portal’s own values stay behind it.</source>
        <translation>Les différences sont en gras. Une fois le lien établi, le personnel voit ce que contient le SGC; les renseignements propres au portail restent derrière.</translation>
    </message>
    <message>
        <location filename="../ui/cams/connectcamsdialog.cpp" line="121"/>
        <source>The number by which CaMS knows the client, not one of their cases.</source>
        <translation>Le numéro par lequel le SGC désigne le client, et non l’un de ses dossiers.</translation>
    </message>
    <message>
        <location filename="../ui/cams/connectcamsdialog.cpp" line="123"/>
        <source>&amp;Proceed</source>
        <translation>&amp;Poursuivre</translation>
    </message>
    <message>
        <location filename="../ui/cams/connectcamsdialog.cpp" line="123"/>
        <source>&amp;Search</source>
        <translation>Re&amp;chercher</translation>
    </message>
    <message>
        <location filename="../ui/cams/connectcamsdialog.cpp" line="130"/>
        <source>Looking up the client in CaMS…</source>
        <translation>Recherche du client dans le SGC…</translation>
    </message>
    <message>
        <location filename="../ui/cams/connectcamsdialog.cpp" line="132"/>
        <source>Connecting…</source>
        <translation>Établissement du lien…</translation>
    </message>
    <message>
        <location filename="../ui/cams/connectcamsdialog.cpp" line="154"/>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <location filename="../ui/cams/connectcamsdialog.cpp" line="154"/>
        <source>In the portal</source>
        <translation>Dans le portail</translation>
    </message>
    <message>
        <location filename="../ui/cams/connectcamsdialog.cpp" line="154"/>
        <source>In CaMS</source>
        <translation>Dans le SGC</translation>
    </message>
    <message>
        <location filename="../ui/cams/connectcamsdialog.cpp" line="163"/>
        <source>%1 (differs)</source>
        <translation>%1 (différent)</translation>
    </message>
</context>
<context>
    <name>wren::ui::CorrectionForm</name>
    <message>
        <location filename="../ui/email/correctionform.cpp" line="175"/>
        <source>This is no longer the client’s address. Look at it again.</source>
        <translation>Ce n’est plus l’adresse du client. Vérifiez-la.</translation>
    </message>
    <message>
        <location filename="../ui/email/correctionform.cpp" line="176"/>
        <source>No client has this address. Check it with whoever asked.</source>
        <translation>Aucun client n’a cette adresse. Vérifiez-la avec la personne qui a fait la demande.</translation>
    </message>
    <message>
        <location filename="../ui/email/correctionform.cpp" line="234"/>
        <source>This is needed.</source>
        <translation>Ce champ est nécessaire.</translation>
    </message>
    <message>
        <location filename="../ui/email/correctionform.cpp" line="246"/>
        <source>Client’s &amp;name</source>
        <translation>&amp;Nom du client</translation>
    </message>
    <message>
        <location filename="../ui/email/correctionform.cpp" line="246"/>
        <source>Client’s name</source>
        <translation>Nom du client</translation>
    </message>
    <message>
        <location filename="../ui/email/correctionform.cpp" line="247"/>
        <source>&amp;Incorrect Email Address</source>
        <translation>Adresse courriel e&amp;rronée</translation>
    </message>
    <message>
        <location filename="../ui/email/correctionform.cpp" line="247"/>
        <source>Incorrect Email Address</source>
        <translation>Adresse courriel erronée</translation>
    </message>
    <message>
        <location filename="../ui/email/correctionform.cpp" line="248"/>
        <source>Corr&amp;ect Email Address</source>
        <translation>&amp;Bonne adresse courriel</translation>
    </message>
    <message>
        <location filename="../ui/email/correctionform.cpp" line="248"/>
        <source>Correct Email Address</source>
        <translation>Bonne adresse courriel</translation>
    </message>
    <message>
        <location filename="../ui/email/correctionform.cpp" line="249"/>
        <source>&amp;Why (optional)</source>
        <translation>&amp;Pourquoi (facultatif)</translation>
    </message>
    <message>
        <location filename="../ui/email/correctionform.cpp" line="249"/>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <location filename="../ui/email/correctionform.cpp" line="250"/>
        <source>How the person was i&amp;dentified (optional)</source>
        <translation>&amp;Comment la personne a été identifiée (facultatif)</translation>
    </message>
    <message>
        <location filename="../ui/email/correctionform.cpp" line="251"/>
        <source>How the person was identified</source>
        <translation>Comment la personne a été identifiée</translation>
    </message>
</context>
<context>
    <name>wren::ui::DisconnectCamsDialog</name>
    <message>
        <location filename="../ui/cams/disconnectcamsdialog.cpp" line="81"/>
        <source>&amp;Disconnect from CaMS</source>
        <translation>&amp;Rompre le lien avec le SGC</translation>
    </message>
    <message>
        <location filename="../ui/cams/disconnectcamsdialog.cpp" line="87"/>
        <source>Telling the hub…</source>
        <translation>Transmission au serveur central…</translation>
    </message>
    <message>
        <location filename="../ui/cams/disconnectcamsdialog.cpp" line="89"/>
        <source>&amp;Reason *</source>
        <translation>&amp;Motif *</translation>
    </message>
    <message>
        <location filename="../ui/cams/disconnectcamsdialog.cpp" line="90"/>
        <source>Reason (required)</source>
        <translation>Motif (requis)</translation>
    </message>
    <message>
        <location filename="../ui/cams/disconnectcamsdialog.cpp" line="78"/>
        <source>Disconnect from CaMS</source>
        <translation>Rompre le lien avec le SGC</translation>
    </message>
    <message>
        <location filename="../ui/cams/disconnectcamsdialog.cpp" line="79"/>
        <source>What CaMS holds is no longer shown, and open proposals end. The portal’s own values stay.</source>
        <translation>Ce que contient le SGC n’est plus affiché et les propositions en suspens prennent fin. Les renseignements propres au portail restent.</translation>
    </message>
</context>
<context>
    <name>wren::ui::EmailCard</name>
    <message>
        <location filename="../ui/email/emailcard.cpp" line="112"/>
        <source>Signs in to the portal with</source>
        <translation>Ouvre sa session du portail avec</translation>
    </message>
    <message>
        <location filename="../ui/email/emailcard.cpp" line="113"/>
        <source>New address not confirmed</source>
        <translation>Nouvelle adresse non confirmée</translation>
    </message>
    <message>
        <location filename="../ui/email/emailcard.cpp" line="115"/>
        <source>In CaMS</source>
        <translation>Dans le SGC</translation>
    </message>
    <message>
        <location filename="../ui/email/emailcard.cpp" line="116"/>
        <source>Differs. Lists show this one; mail to the client goes to the one above.</source>
        <translation>Différente. Les listes montrent celle-ci; les courriels au client vont à celle du dessus.</translation>
    </message>
    <message>
        <location filename="../ui/email/emailcard.cpp" line="150"/>
        <source>History of changes</source>
        <translation>Historique des changements</translation>
    </message>
    <message>
        <location filename="../ui/email/emailcard.cpp" line="151"/>
        <source>Change…</source>
        <translation>Changer…</translation>
    </message>
    <message>
        <location filename="../ui/email/emailcard.cpp" line="152"/>
        <source>Change the Email Address</source>
        <translation>Changer l’adresse courriel</translation>
    </message>
    <message>
        <location filename="../ui/email/emailcard.cpp" line="153"/>
        <source>Ask WREN…</source>
        <translation>Demander à WREN…</translation>
    </message>
    <message>
        <location filename="../ui/email/emailcard.cpp" line="154"/>
        <source>Ask WREN to change the address</source>
        <translation>Demander à WREN de changer l’adresse</translation>
    </message>
    <message>
        <location filename="../ui/email/emailcard.cpp" line="155"/>
        <source>Send Again</source>
        <translation>Envoyer de nouveau</translation>
    </message>
    <message>
        <location filename="../ui/email/emailcard.cpp" line="156"/>
        <source>Send again the mail that asks to confirm the address</source>
        <translation>Envoyer de nouveau le courriel qui demande de confirmer l’adresse</translation>
    </message>
</context>
<context>
    <name>wren::ui::EmailNotices</name>
    <message>
        <location filename="../ui/email/emailnotices.cpp" line="83"/>
        <source>Ask WREN to Change the Address…</source>
        <translation>Demander à WREN de changer l’adresse…</translation>
    </message>
    <message>
        <location filename="../ui/email/emailnotices.cpp" line="93"/>
        <location filename="../ui/email/emailnotices.cpp" line="126"/>
        <source>Dismiss</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <location filename="../ui/email/emailnotices.cpp" line="94"/>
        <source>Discard the Change</source>
        <translation>Abandonner le changement</translation>
    </message>
    <message>
        <location filename="../ui/email/emailnotices.cpp" line="97"/>
        <source>Request Client Transfer…</source>
        <translation>Demander le transfert du client…</translation>
    </message>
    <message>
        <location filename="../ui/email/emailnotices.cpp" line="101"/>
        <source>Cancel the Change</source>
        <translation>Annuler le changement</translation>
    </message>
    <message>
        <location filename="../ui/email/emailnotices.cpp" line="101"/>
        <source>Send Again</source>
        <translation>Envoyer de nouveau</translation>
    </message>
    <message>
        <location filename="../ui/email/emailnotices.cpp" line="113"/>
        <source>WREN was asked to change the Email Address from %1 to %2 (%3). %4</source>
        <translation>WREN a été prié de changer l’adresse courriel de %1 à %2 (%3). %4</translation>
    </message>
    <message>
        <location filename="../ui/email/emailnotices.cpp" line="117"/>
        <source>Withdraw</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <location filename="../ui/email/emailnotices.cpp" line="129"/>
        <source>The mail was sent again. The link in the one before no longer works.</source>
        <translation>Le courriel a été renvoyé. Le lien du précédent ne fonctionne plus.</translation>
    </message>
</context>
<context>
    <name>wren::ui::FieldList</name>
    <message>
        <location filename="../ui/fields/fieldlist.cpp" line="133"/>
        <source>%1: %2</source>
        <comment>label: value</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>wren::ui::FinalizePage</name>
    <message>
        <location filename="../ui/invite/finalizepage.cpp" line="115"/>
        <source>Fields marked * are required; everything else can be added later.</source>
        <translation>Les champs marqués d’un * sont obligatoires; tout le reste peut être ajouté plus tard.</translation>
    </message>
</context>
<context>
    <name>wren::ui::HistoryTab</name>
    <message>
        <location filename="../ui/profile/historytab.cpp" line="75"/>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <location filename="../ui/profile/historytab.cpp" line="75"/>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <location filename="../ui/profile/historytab.cpp" line="75"/>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <location filename="../ui/profile/historytab.cpp" line="75"/>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <location filename="../ui/profile/historytab.cpp" line="75"/>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <location filename="../ui/profile/historytab.cpp" line="100"/>
        <source>Asking the hub…</source>
        <translation>Le serveur central est interrogé…</translation>
    </message>
    <message>
        <location filename="../ui/profile/historytab.cpp" line="105"/>
        <source>The history is kept at the hub, which cannot be reached now. It appears as soon as it can.</source>
        <translation>L’historique est gardé au serveur central, qui est hors d’atteinte en ce moment. Il s’affichera dès que possible.</translation>
    </message>
    <message>
        <location filename="../ui/profile/historytab.cpp" line="107"/>
        <source>The hub could not tell the history. Try again later; if it lasts, tell your administrator.</source>
        <translation>Le serveur central n’a pas pu donner l’historique. Réessayez plus tard; si cela persiste, avertissez votre administrateur.</translation>
    </message>
    <message>
        <location filename="../ui/profile/historytab.cpp" line="126"/>
        <source>The client</source>
        <translation>Le client</translation>
    </message>
    <message>
        <location filename="../ui/profile/historytab.cpp" line="127"/>
        <source>EOIS</source>
        <translation>SIEO</translation>
    </message>
    <message>
        <location filename="../ui/profile/historytab.cpp" line="127"/>
        <source>The hub, by itself</source>
        <translation>Le serveur central, de lui-même</translation>
    </message>
    <message>
        <location filename="../ui/profile/historytab.cpp" line="135"/>
        <source>Service Provider Assignment</source>
        <translation>Affectation au fournisseur de services</translation>
    </message>
    <message>
        <location filename="../ui/profile/historytab.cpp" line="137"/>
        <source>Caseworker Assignment</source>
        <translation>Affectation à l’intervenant</translation>
    </message>
    <message>
        <location filename="../ui/profile/historytab.cpp" line="139"/>
        <source>CA number</source>
        <translation>Numéro d’EC</translation>
    </message>
    <message>
        <location filename="../ui/profile/historytab.cpp" line="140"/>
        <source>Portal status</source>
        <translation>État du portail</translation>
    </message>
</context>
<context>
    <name>wren::ui::InviteDialog</name>
    <message>
        <location filename="../ui/invite/invitedialog.cpp" line="109"/>
        <source>Continue &amp;without Linking</source>
        <translation>Continuer &amp;sans lien</translation>
    </message>
    <message>
        <location filename="../ui/invite/invitedialog.cpp" line="114"/>
        <source>No answer came from the hub. We will find out by ourselves whether the client was added; it cannot happen twice. You may close this window: the draft is kept.</source>
        <translation>Le serveur central n’a pas répondu. Nous vérifierons par nous-mêmes si le client a été ajouté; cela ne peut pas se produire deux fois. Vous pouvez fermer cette fenêtre&#xa0;: le brouillon est conservé.</translation>
    </message>
    <message>
        <location filename="../ui/invite/invitedialog.cpp" line="123"/>
        <source>Tr&amp;y Again</source>
        <translation>Réessa&amp;yer</translation>
    </message>
    <message>
        <location filename="../ui/invite/invitedialog.cpp" line="127"/>
        <source>The client was not added yet: the registry has somebody who is very likely the same person. If it is somebody else, say why and complete the setup again.</source>
        <translation>Le client n’a pas encore été ajouté&#xa0;: le registre contient quelqu’un qui est très probablement la même personne. S’il s’agit de quelqu’un d’autre, dites pourquoi, puis terminez de nouveau la configuration.</translation>
    </message>
    <message>
        <location filename="../ui/invite/invitedialog.cpp" line="132"/>
        <source>Before the client is added: the registry has people whom you have not seen yet. Is one of them the same person?</source>
        <translation>Avant d’ajouter le client, regardez ces personnes du registre que vous n’avez pas encore vues. L’une d’elles est-elle la même personne?</translation>
    </message>
    <message>
        <location filename="../ui/invite/invitedialog.cpp" line="137"/>
        <source>You are offline. Looking up a client of CaMS waits until the hub can be reached; your draft is kept.</source>
        <translation>Vous êtes hors ligne. La recherche d’un client du SGC attend que le serveur central soit joignable; votre brouillon est conservé.</translation>
    </message>
    <message>
        <location filename="../ui/invite/invitedialog.cpp" line="139"/>
        <source>You are offline. Looking up a Common Assessment waits until the hub can be reached; your draft is kept.</source>
        <translation>Vous êtes hors ligne. La recherche d’une évaluation commune attend que le serveur central soit joignable; votre brouillon est conservé.</translation>
    </message>
    <message>
        <location filename="../ui/invite/invitedialog.cpp" line="144"/>
        <source>You are offline. Fill in what you know; Complete Client Setup waits until the hub can be reached, and your draft is kept.</source>
        <translation>Vous êtes hors ligne. Remplissez ce que vous savez; la configuration du client attend que le serveur central soit joignable, et votre brouillon est conservé.</translation>
    </message>
    <message>
        <location filename="../ui/invite/invitedialog.cpp" line="166"/>
        <source>Request Client Transfer…</source>
        <translation>Demander le transfert du client…</translation>
    </message>
    <message>
        <location filename="../ui/invite/invitedialog.cpp" line="202"/>
        <source>Confirm Person is Not Already Registered</source>
        <translation>Confirmer que la personne n’est pas déjà inscrite</translation>
    </message>
    <message>
        <location filename="../ui/invite/invitedialog.cpp" line="204"/>
        <source>Connect with an EOIS Service</source>
        <translation>Établir un lien avec un service du SIEO</translation>
    </message>
    <message>
        <location filename="../ui/invite/invitedialog.cpp" line="206"/>
        <source>Case Management</source>
        <translation>Gestion de cas</translation>
    </message>
    <message>
        <location filename="../ui/invite/invitedialog.cpp" line="207"/>
        <source>Common Assessment (CA)</source>
        <translation>Évaluation commune (EC)</translation>
    </message>
    <message>
        <location filename="../ui/invite/invitedialog.cpp" line="210"/>
        <source>Is this the person?</source>
        <translation>Est-ce la bonne personne?</translation>
    </message>
    <message>
        <location filename="../ui/invite/invitedialog.cpp" line="212"/>
        <source>Finalize Portal Profile</source>
        <translation>Finaliser le profil du portail</translation>
    </message>
    <message>
        <location filename="../ui/invite/invitedialog.cpp" line="214"/>
        <source>%1 has been added</source>
        <translation>%1 a été ajouté au portail</translation>
    </message>
    <message>
        <location filename="../ui/invite/invitedialog.cpp" line="223"/>
        <source>Where do the client’s details come from?</source>
        <translation>D’où proviennent les renseignements du client?</translation>
    </message>
    <message>
        <location filename="../ui/invite/invitedialog.cpp" line="226"/>
        <source>The number by which CaMS knows the client, not one of their cases.</source>
        <translation>Le numéro par lequel le SGC désigne le client, et non l’un de ses dossiers.</translation>
    </message>
    <message>
        <location filename="../ui/invite/invitedialog.cpp" line="227"/>
        <source>Only a submitted Common Assessment can be found.</source>
        <translation>Seule une évaluation commune soumise peut être trouvée.</translation>
    </message>
    <message>
        <location filename="../ui/invite/invitedialog.cpp" line="230"/>
        <source>Compare with the client before you go on.</source>
        <translation>Vérifiez auprès du client avant de continuer.</translation>
    </message>
    <message>
        <location filename="../ui/invite/invitedialog.cpp" line="232"/>
        <source>When you complete the setup, the client gets an invite by email to set a password.</source>
        <translation>Une fois la configuration terminée, le client reçoit par courriel une invitation à choisir un mot de passe.</translation>
    </message>
    <message>
        <location filename="../ui/invite/invitedialog.cpp" line="235"/>
        <source>Search by first and last name, or by last name alone. The other details are optional; they help to tell people apart.</source>
        <translation>Cherchez par prénom et nom de famille, ou par nom de famille seulement. Les autres renseignements sont facultatifs; ils aident à distinguer les personnes.</translation>
    </message>
    <message>
        <location filename="../ui/invite/invitedialog.cpp" line="248"/>
        <source>&amp;None of These, Continue</source>
        <translation>Aucune de ces perso&amp;nnes, continuer</translation>
    </message>
    <message>
        <location filename="../ui/invite/invitedialog.cpp" line="249"/>
        <location filename="../ui/invite/invitedialog.cpp" line="252"/>
        <source>Co&amp;ntinue</source>
        <translation>Co&amp;ntinuer</translation>
    </message>
    <message>
        <location filename="../ui/invite/invitedialog.cpp" line="251"/>
        <source>Co&amp;ntinue without Linking</source>
        <translation>Co&amp;ntinuer sans lien</translation>
    </message>
    <message>
        <location filename="../ui/invite/invitedialog.cpp" line="254"/>
        <source>&amp;Search</source>
        <translation>Re&amp;chercher</translation>
    </message>
    <message>
        <location filename="../ui/invite/invitedialog.cpp" line="256"/>
        <location filename="../ui/invite/invitedialog.cpp" line="258"/>
        <source>&amp;Add Client to Portal</source>
        <translation>&amp;Ajouter le client au portail</translation>
    </message>
    <message>
        <location filename="../ui/invite/invitedialog.cpp" line="258"/>
        <source>&amp;Proceed</source>
        <translation>&amp;Poursuivre</translation>
    </message>
    <message>
        <location filename="../ui/invite/invitedialog.cpp" line="260"/>
        <source>Complete Client &amp;Setup</source>
        <translation>&amp;Terminer la configuration du client</translation>
    </message>
    <message>
        <location filename="../ui/invite/invitedialog.cpp" line="262"/>
        <source>&amp;Proceed to Client Profile</source>
        <translation>&amp;Passer au profil du client</translation>
    </message>
    <message>
        <location filename="../ui/invite/invitedialog.cpp" line="274"/>
        <source>Looking up the Common Assessment in EOIS…</source>
        <translation>Recherche de l’évaluation commune dans le SIEO…</translation>
    </message>
    <message>
        <location filename="../ui/invite/invitedialog.cpp" line="276"/>
        <source>Looking up the client in CaMS…</source>
        <translation>Recherche du client dans le SGC…</translation>
    </message>
    <message>
        <location filename="../ui/invite/invitedialog.cpp" line="278"/>
        <source>Checking that the person is not already registered…</source>
        <translation>Vérification que la personne n’est pas déjà inscrite…</translation>
    </message>
    <message>
        <location filename="../ui/invite/invitedialog.cpp" line="280"/>
        <source>Adding the client and queueing the invite…</source>
        <translation>Ajout du client et mise en file de l’invitation…</translation>
    </message>
    <message>
        <location filename="../ui/invite/invitedialog.cpp" line="282"/>
        <source>Finding out whether the client was added…</source>
        <translation>Vérification de l’ajout du client…</translation>
    </message>
</context>
<context>
    <name>wren::ui::InviteSentDialog</name>
    <message>
        <location filename="../ui/profile/invitesentdialog.cpp" line="80"/>
        <source>Links of earlier invites no longer work.</source>
        <translation>Les liens des invitations antérieures ne fonctionnent plus.</translation>
    </message>
    <message>
        <location filename="../ui/profile/invitesentdialog.cpp" line="81"/>
        <source>&amp;Close</source>
        <translation>Ferm&amp;er</translation>
    </message>
    <message>
        <location filename="../ui/profile/invitesentdialog.cpp" line="89"/>
        <source>Portal Invite on Its Way</source>
        <translation>Invitation au portail en route</translation>
    </message>
    <message>
        <location filename="../ui/profile/invitesentdialog.cpp" line="91"/>
        <source>Portal Invite Waits to Be Sent</source>
        <translation>L’invitation au portail attend d’être envoyée</translation>
    </message>
    <message>
        <location filename="../ui/profile/invitesentdialog.cpp" line="93"/>
        <source>Portal Invite Re-sent</source>
        <translation>Invitation au portail renvoyée</translation>
    </message>
    <message>
        <location filename="../ui/profile/invitesentdialog.cpp" line="95"/>
        <source>Portal Invite Not Sent</source>
        <translation>Invitation au portail non envoyée</translation>
    </message>
    <message>
        <location filename="../ui/profile/invitesentdialog.cpp" line="97"/>
        <source>Portal Invite Came Back</source>
        <translation>Invitation au portail revenue</translation>
    </message>
    <message>
        <location filename="../ui/profile/invitesentdialog.cpp" line="99"/>
        <source>Portal Invite Kept at the Hub</source>
        <translation>Invitation au portail conservée au serveur central</translation>
    </message>
</context>
<context>
    <name>wren::ui::InviteSentPanel</name>
    <message>
        <location filename="../ui/invite/invitesentpanel.cpp" line="60"/>
        <source>You can also copy the link of this invite and hand it over yourself. It is the very link that the email carries, so give it to nobody but the client.</source>
        <translation>Vous pouvez aussi copier le lien de cette invitation et le remettre vous-même. C’est exactement le lien que porte le courriel; ne le donnez qu’au client.</translation>
    </message>
    <message>
        <location filename="../ui/invite/invitesentpanel.cpp" line="62"/>
        <source>Copy &amp;Link</source>
        <translation>Copier le &amp;lien</translation>
    </message>
    <message>
        <location filename="../ui/invite/invitesentpanel.cpp" line="67"/>
        <source>The link was copied. At %1 the clipboard is cleared, unless you have copied something else by then.</source>
        <translation>Le lien a été copié. À %1, le presse-papiers sera vidé, sauf si vous y avez copié autre chose d’ici là.</translation>
    </message>
    <message>
        <location filename="../ui/invite/invitesentpanel.cpp" line="85"/>
        <source>An invite is on its way to %1.</source>
        <translation>Une invitation est en route vers %1.</translation>
    </message>
    <message>
        <location filename="../ui/invite/invitesentpanel.cpp" line="87"/>
        <source>The invite to %1 waits to be sent: the mail server has not taken it yet. It is sent by itself as soon as it can be.</source>
        <translation>L’invitation à %1 attend d’être envoyée&#xa0;: le serveur de courriel ne l’a pas encore prise. Elle partira d’elle-même dès que possible.</translation>
    </message>
    <message>
        <location filename="../ui/invite/invitesentpanel.cpp" line="92"/>
        <source>An invite was sent to %1.</source>
        <translation>Une invitation a été envoyée à %1.</translation>
    </message>
    <message>
        <location filename="../ui/invite/invitesentpanel.cpp" line="98"/>
        <source>The invite to %1 is kept at the hub, which has no mail server. Hand over the link yourself.</source>
        <translation>L’invitation à %1 est conservée au serveur central, qui n’a pas de serveur de courriel. Remettez le lien vous-même.</translation>
    </message>
    <message>
        <location filename="../ui/invite/invitesentpanel.cpp" line="110"/>
        <source>The invite to %1 was not sent: its link had ended before. Resend it.</source>
        <translation>L’invitation à %1 n’a pas été envoyée : son lien avait déjà pris fin. Renvoyez-la.</translation>
    </message>
    <message>
        <location filename="../ui/invite/invitesentpanel.cpp" line="114"/>
        <source>The mail server refused the invite to %1.</source>
        <translation>Le serveur de courriel a refusé l’invitation à %1.</translation>
    </message>
    <message>
        <location filename="../ui/invite/invitesentpanel.cpp" line="115"/>
        <source>The invite to %1 could not be sent (%2).</source>
        <translation>L’invitation à %1 n’a pas pu être envoyée (%2).</translation>
    </message>
    <message>
        <location filename="../ui/invite/invitesentpanel.cpp" line="122"/>
        <source>The invite to %1 came back (%2).</source>
        <translation>L’invitation envoyée à %1 est revenue (%2).</translation>
    </message>
    <message>
        <location filename="../ui/invite/invitesentpanel.cpp" line="128"/>
        <source>Check the address with the client, or hand over the link.</source>
        <translation>Vérifiez l’adresse auprès du client ou remettez-lui le lien.</translation>
    </message>
</context>
<context>
    <name>wren::ui::MatchDialog</name>
    <message>
        <location filename="../ui/handover/matchdialog.cpp" line="45"/>
        <source>Is this the same person?</source>
        <translation>S’agit-il de la même personne?</translation>
    </message>
    <message>
        <location filename="../ui/handover/matchdialog.cpp" line="49"/>
        <source>&amp;View Client Profile</source>
        <translation>&amp;Voir le profil du client</translation>
    </message>
    <message>
        <location filename="../ui/handover/matchdialog.cpp" line="49"/>
        <source>Re&amp;quest Client Transfer</source>
        <translation>Demander le &amp;transfert du client</translation>
    </message>
    <message>
        <location filename="../ui/handover/matchdialog.cpp" line="54"/>
        <source>&amp;Refer…</source>
        <translation>&amp;Aiguiller…</translation>
    </message>
    <message>
        <location filename="../ui/handover/matchdialog.cpp" line="65"/>
        <source>This client belongs to another service provider: you see only what helps to recognise the person, and no value that agrees.</source>
        <translation>Ce client relève d’un autre fournisseur de services&#xa0;: vous ne voyez que ce qui aide à reconnaître la personne, et aucune valeur qui concorde.</translation>
    </message>
    <message>
        <location filename="../ui/handover/matchdialog.cpp" line="69"/>
        <source>The whole record cannot be read at the moment; this is what the registry told.</source>
        <translation>Le dossier complet ne peut pas être lu pour l’instant; voici ce que le registre a communiqué.</translation>
    </message>
</context>
<context>
    <name>wren::ui::NumberPage</name>
    <message>
        <location filename="../ui/invite/numberpage.cpp" line="28"/>
        <source>&amp;Enter Client Reference Number</source>
        <translation>&amp;Saisir le numéro de référence du client</translation>
    </message>
    <message>
        <location filename="../ui/invite/numberpage.cpp" line="28"/>
        <source>&amp;Enter CA Number</source>
        <translation>&amp;Saisir le numéro de l’EC</translation>
    </message>
    <message>
        <location filename="../ui/invite/numberpage.cpp" line="35"/>
        <source>A Client Reference Number holds digits only. Spaces and hyphens are accepted.</source>
        <translation>Un numéro de référence du client ne contient que des chiffres. Les espaces et les traits d’union sont acceptés.</translation>
    </message>
    <message>
        <location filename="../ui/invite/numberpage.cpp" line="37"/>
        <source>A CA number holds digits only. Spaces and hyphens are accepted.</source>
        <translation>Un numéro d’EC ne contient que des chiffres. Les espaces et les traits d’union sont acceptés.</translation>
    </message>
    <message>
        <location filename="../ui/invite/numberpage.cpp" line="42"/>
        <source>No matches found</source>
        <translation>Aucune correspondance trouvée</translation>
    </message>
    <message>
        <location filename="../ui/invite/numberpage.cpp" line="43"/>
        <source>Double check that the CA is not in progress. Only submitted CA data can be imported.</source>
        <translation>Vérifiez que l’EC n’est pas en cours. Seules les données d’une EC soumise peuvent être importées.</translation>
    </message>
</context>
<context>
    <name>wren::ui::OccupationPicker</name>
    <message>
        <location filename="../ui/fields/occupationpicker.cpp" line="74"/>
        <source>Type part of a job title or a NOC code</source>
        <translation>Saisissez une partie d’un titre d’emploi ou un code de la CNP</translation>
    </message>
    <message>
        <location filename="../ui/fields/occupationpicker.cpp" line="75"/>
        <source>Type part of a job title or a NOC code, then choose from the list. Several are possible.</source>
        <translation>Saisissez une partie d’un titre d’emploi ou un code de la CNP, puis choisissez dans la liste. Plusieurs choix sont possibles.</translation>
    </message>
    <message>
        <location filename="../ui/fields/occupationpicker.cpp" line="151"/>
        <source>Remove %1</source>
        <translation>Retirer %1</translation>
    </message>
</context>
<context>
    <name>wren::ui::OverviewTab</name>
    <message>
        <location filename="../ui/profile/overviewtab.cpp" line="63"/>
        <source>Overview</source>
        <translation>Aperçu</translation>
    </message>
</context>
<context>
    <name>wren::ui::PlusAddressOffer</name>
    <message>
        <location filename="../ui/email/plusaddressoffer.cpp" line="40"/>
        <source>Use My “+” &amp;Address</source>
        <translation>Utiliser mon &amp;adresse « + »</translation>
    </message>
    <message>
        <location filename="../ui/email/plusaddressoffer.cpp" line="41"/>
        <source>Has the client no email of their own? An address made from yours works for signing in; its mail arrives in your inbox.</source>
        <translation>Le client n’a pas d’adresse courriel? Une adresse formée à partir de la vôtre permet d’ouvrir une session; ses courriels arrivent dans votre boîte.</translation>
    </message>
</context>
<context>
    <name>wren::ui::ProfilePage</name>
    <message>
        <location filename="../ui/profile/profilepage.cpp" line="197"/>
        <source>Sending the invite…</source>
        <translation>Envoi de l’invitation…</translation>
    </message>
    <message>
        <location filename="../ui/profile/profilepage.cpp" line="201"/>
        <source>The invite has expired before the client set a password. Send a new one when they are ready for it.</source>
        <translation>L’invitation a expiré avant que le client ait choisi un mot de passe. Envoyez-en une nouvelle lorsqu’il sera prêt.</translation>
    </message>
    <message>
        <location filename="../ui/profile/profilepage.cpp" line="203"/>
        <source>Resend Portal &amp;Invite</source>
        <translation>Renvoyer l’&amp;invitation au portail</translation>
    </message>
    <message>
        <location filename="../ui/profile/profilepage.cpp" line="217"/>
        <source>Two different values were entered: %1. Choose which one stays.</source>
        <translation>Deux valeurs différentes ont été saisies&#xa0;: %1. Choisissez celle qui reste.</translation>
    </message>
    <message>
        <location filename="../ui/profile/profilepage.cpp" line="219"/>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <location filename="../ui/profile/profilepage.cpp" line="224"/>
        <source>Overview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <location filename="../ui/profile/profilepage.cpp" line="225"/>
        <source>Case notes</source>
        <translation>Notes au dossier</translation>
    </message>
    <message>
        <location filename="../ui/profile/profilepage.cpp" line="226"/>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <location filename="../ui/profile/profilepage.cpp" line="227"/>
        <source>Client profile</source>
        <translation>Profil du client</translation>
    </message>
    <message>
        <location filename="../ui/profile/profilepage.cpp" line="228"/>
        <source>Notices about the client</source>
        <translation>Avis au sujet du client</translation>
    </message>
</context>
<context>
    <name>wren::ui::ProfileRibbon</name>
    <message>
        <location filename="../ui/profile/profileribbon.cpp" line="60"/>
        <source>goes by %1</source>
        <translation>se fait appeler %1</translation>
    </message>
    <message>
        <location filename="../ui/profile/profileribbon.cpp" line="74"/>
        <source>&amp;Resend Portal Invite</source>
        <translation>&amp;Renvoyer l’invitation au portail</translation>
    </message>
    <message>
        <location filename="../ui/profile/profileribbon.cpp" line="75"/>
        <source>&amp;Resend Portal Invite (%1)</source>
        <translation>&amp;Renvoyer l’invitation au portail (%1)</translation>
    </message>
    <message>
        <location filename="../ui/profile/profileribbon.cpp" line="77"/>
        <source>Re&amp;fer…</source>
        <translation>&amp;Aiguiller…</translation>
    </message>
    <message>
        <location filename="../ui/profile/profileribbon.cpp" line="78"/>
        <source>Change &amp;Email Address…</source>
        <translation>Changer l’adresse courri&amp;el…</translation>
    </message>
    <message>
        <location filename="../ui/profile/profileribbon.cpp" line="80"/>
        <source>&amp;Ask WREN to change the address…</source>
        <translation>&amp;Demander à WREN de changer l’adresse…</translation>
    </message>
    <message>
        <location filename="../ui/profile/profileribbon.cpp" line="81"/>
        <source>&amp;Connect to CaMS…</source>
        <translation>É&amp;tablir un lien avec le SGC…</translation>
    </message>
    <message>
        <location filename="../ui/profile/profileribbon.cpp" line="83"/>
        <source>&amp;Disconnect from CaMS…</source>
        <translation>Ro&amp;mpre le lien avec le SGC…</translation>
    </message>
    <message>
        <location filename="../ui/profile/profileribbon.cpp" line="93"/>
        <source>Email Address (CaMS)</source>
        <translation>Adresse courriel (SGC)</translation>
    </message>
    <message>
        <location filename="../ui/profile/profileribbon.cpp" line="93"/>
        <source>Email Address</source>
        <translation>Adresse courriel</translation>
    </message>
</context>
<context>
    <name>wren::ui::ProposeCorrectionDialog</name>
    <message>
        <location filename="../ui/cams/proposecorrectiondialog.cpp" line="202"/>
        <source>&amp;Propose</source>
        <translation>&amp;Proposer</translation>
    </message>
    <message>
        <location filename="../ui/cams/proposecorrectiondialog.cpp" line="199"/>
        <source>Propose a Correction</source>
        <translation>Proposer une correction</translation>
    </message>
    <message>
        <location filename="../ui/cams/proposecorrectiondialog.cpp" line="208"/>
        <source>Telling the hub…</source>
        <translation>Transmission au serveur central…</translation>
    </message>
    <message>
        <location filename="../ui/cams/proposecorrectiondialog.cpp" line="211"/>
        <source>Field</source>
        <translation>Champ</translation>
    </message>
    <message>
        <location filename="../ui/cams/proposecorrectiondialog.cpp" line="218"/>
        <source>CaMS says nothing.</source>
        <translation>Le SGC n’indique rien.</translation>
    </message>
    <message>
        <location filename="../ui/cams/proposecorrectiondialog.cpp" line="218"/>
        <source>CaMS says: %1</source>
        <translation>Le SGC indique&#xa0;: %1</translation>
    </message>
    <message>
        <location filename="../ui/cams/proposecorrectiondialog.cpp" line="232"/>
        <source>CaMS does not hold %1 any more. It can be changed on the profile again.</source>
        <translation>Le SGC ne contient plus ce renseignement&#xa0;: %1. Il peut de nouveau être modifié au profil.</translation>
    </message>
    <message>
        <location filename="../ui/cams/proposecorrectiondialog.cpp" line="214"/>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <location filename="../ui/cams/proposecorrectiondialog.cpp" line="210"/>
        <source>&amp;Field</source>
        <translation>&amp;Champ</translation>
    </message>
    <message>
        <location filename="../ui/cams/proposecorrectiondialog.cpp" line="212"/>
        <source>&amp;Should be</source>
        <translation>&amp;Devrait être</translation>
    </message>
    <message>
        <location filename="../ui/cams/proposecorrectiondialog.cpp" line="213"/>
        <source>&amp;Note</source>
        <translation>&amp;Note</translation>
    </message>
    <message>
        <location filename="../ui/cams/proposecorrectiondialog.cpp" line="200"/>
        <source>CaMS data is changed in CaMS. Your proposal stays on the client’s profile until CaMS shows the value.</source>
        <translation>Les données du SGC se modifient dans le SGC. Votre proposition reste au profil du client jusqu’à ce que le SGC affiche la valeur.</translation>
    </message>
</context>
<context>
    <name>wren::ui::ReferDialog</name>
    <message>
        <location filename="../ui/handover/referdialog.cpp" line="75"/>
        <source>Refer %1</source>
        <translation>Aiguiller %1</translation>
    </message>
    <message>
        <location filename="../ui/handover/referdialog.cpp" line="77"/>
        <source>To the service provider and caseworker who can help best.</source>
        <translation>Vers le fournisseur de services et l’intervenant qui peuvent le mieux aider.</translation>
    </message>
    <message>
        <location filename="../ui/handover/referdialog.cpp" line="78"/>
        <source>&amp;Done</source>
        <translation>&amp;Terminé</translation>
    </message>
    <message>
        <location filename="../ui/handover/referdialog.cpp" line="78"/>
        <source>Assi&amp;gn</source>
        <translation>A&amp;ffecter</translation>
    </message>
    <message>
        <location filename="../ui/handover/referdialog.cpp" line="78"/>
        <source>Send Re&amp;ferral</source>
        <translation>Envoyer l’ai&amp;guillage</translation>
    </message>
    <message>
        <location filename="../ui/handover/referdialog.cpp" line="84"/>
        <source>Telling the hub…</source>
        <translation>Transmission au serveur central…</translation>
    </message>
    <message>
        <location filename="../ui/handover/referdialog.cpp" line="99"/>
        <source>You are offline. Assigning needs the hub; a referral can be saved and is sent later.</source>
        <translation>Vous êtes hors ligne. Affecter exige le serveur central; un aiguillage peut être enregistré et sera envoyé plus tard.</translation>
    </message>
    <message>
        <location filename="../ui/handover/referdialog.cpp" line="101"/>
        <source>You are offline. The referral is saved on this computer and sent when the hub can be reached.</source>
        <translation>Vous êtes hors ligne. L’aiguillage est enregistré sur cet ordinateur et envoyé quand le serveur central sera joignable.</translation>
    </message>
    <message>
        <location filename="../ui/handover/referdialog.cpp" line="112"/>
        <source>Service provider</source>
        <translation>Fournisseur de services</translation>
    </message>
    <message>
        <location filename="../ui/handover/referdialog.cpp" line="113"/>
        <source>Caseworker</source>
        <translation>Intervenant</translation>
    </message>
    <message>
        <location filename="../ui/handover/referdialog.cpp" line="114"/>
        <source>Reason (required)</source>
        <translation>Motif (requis)</translation>
    </message>
    <message>
        <location filename="../ui/handover/referdialog.cpp" line="115"/>
        <source>Notes for them</source>
        <translation>Notes à leur intention</translation>
    </message>
    <message>
        <location filename="../ui/handover/referdialog.cpp" line="131"/>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <location filename="../ui/handover/referdialog.cpp" line="144"/>
        <source>Not assigned yet</source>
        <translation>Pas encore affecté</translation>
    </message>
    <message>
        <location filename="../ui/handover/referdialog.cpp" line="144"/>
        <source>They choose</source>
        <translation>Ils choisissent</translation>
    </message>
    <message>
        <location filename="../ui/handover/referdialog.cpp" line="186"/>
        <source>The client stays with %1 and gets the chosen caseworker at once.</source>
        <translation>Le client reste chez %1 et reçoit tout de suite l’intervenant choisi.</translation>
    </message>
    <message>
        <location filename="../ui/handover/referdialog.cpp" line="188"/>
        <source>The client stays with %1. The chosen caseworker, or Service Provider Administration, accepts or declines.</source>
        <translation>Le client reste chez %1. L’intervenant choisi, ou l’administration du fournisseur de services, accepte ou refuse.</translation>
    </message>
    <message>
        <location filename="../ui/handover/referdialog.cpp" line="191"/>
        <source>The client moves to %1 at once, with everything that belongs to them. Nobody needs to accept.</source>
        <translation>Le client passe tout de suite chez %1, avec tout ce qui lui appartient. Personne n’a à accepter.</translation>
    </message>
    <message>
        <location filename="../ui/handover/referdialog.cpp" line="194"/>
        <source>%1 accepts or declines. When they accept, the client moves to them with everything that belongs to them; until then nothing moves.</source>
        <translation>%1 accepte ou refuse. Quand ils acceptent, le client passe chez eux avec tout ce qui lui appartient; d’ici là, rien ne bouge.</translation>
    </message>
    <message>
        <location filename="../ui/handover/referdialog.cpp" line="204"/>
        <source>%1 has been assigned</source>
        <translation>%1 a été affecté</translation>
    </message>
    <message>
        <location filename="../ui/handover/referdialog.cpp" line="206"/>
        <source>The referral of %1 is saved</source>
        <translation>L’aiguillage de %1 est enregistré</translation>
    </message>
    <message>
        <location filename="../ui/handover/referdialog.cpp" line="208"/>
        <source>The hub’s answer is awaited</source>
        <translation>La réponse du serveur central est attendue</translation>
    </message>
    <message>
        <location filename="../ui/handover/referdialog.cpp" line="213"/>
        <source>%1 has been referred</source>
        <translation>%1 a été aiguillé</translation>
    </message>
    <message>
        <location filename="../ui/handover/referdialog.cpp" line="223"/>
        <source>The client is with %1 now, and both sides see it in the case notes.</source>
        <translation>Le client est maintenant chez %1, et les deux parties le voient dans les notes au dossier.</translation>
    </message>
    <message>
        <location filename="../ui/handover/referdialog.cpp" line="226"/>
        <source>It waits on this computer, under Drafts and outbox, and is sent by itself when the hub can be reached. Then %1 decides.</source>
        <translation>Il attend sur cet ordinateur, sous Brouillons et envois, et sera envoyé de lui-même quand le serveur central sera joignable. Ensuite, %1 décide.</translation>
    </message>
    <message>
        <location filename="../ui/handover/referdialog.cpp" line="230"/>
        <source>It takes effect once as soon as the hub can be reached; there is no need to do it again. Look under Requests later.</source>
        <translation>Cela prendra effet une fois dès que le serveur central sera joignable; inutile de recommencer. Regardez plus tard sous Demandes.</translation>
    </message>
    <message>
        <location filename="../ui/handover/referdialog.cpp" line="236"/>
        <source>%1 sees the referral under Requests and is told by email. Until they accept, the client stays with you; you are told what they decide, and can withdraw it there.</source>
        <translation>%1 voit l’aiguillage sous Demandes et en est avisé par courriel. Tant qu’ils n’ont pas accepté, le client reste chez vous; vous serez avisé de leur décision, et pouvez y retirer la demande.</translation>
    </message>
</context>
<context>
    <name>wren::ui::RegistryPage</name>
    <message>
        <location filename="../ui/invite/registrypage.cpp" line="110"/>
        <source>The search runs as you type, over every client of every service provider.</source>
        <translation>La recherche se fait à mesure que vous tapez, parmi tous les clients de tous les fournisseurs de services.</translation>
    </message>
    <message>
        <location filename="../ui/invite/registrypage.cpp" line="113"/>
        <source>Searching…</source>
        <translation>Recherche en cours…</translation>
    </message>
    <message>
        <location filename="../ui/invite/registrypage.cpp" line="117"/>
        <source>Tr&amp;y Again</source>
        <translation>Réessa&amp;yer</translation>
    </message>
    <message>
        <location filename="../ui/invite/registrypage.cpp" line="125"/>
        <source>Nobody like this is registered yet.</source>
        <translation>Personne de semblable n’est encore inscrit.</translation>
    </message>
    <message>
        <location filename="../ui/invite/registrypage.cpp" line="127"/>
        <source>Nobody like this is registered yet. Those below have only little in common with the person.</source>
        <translation>Personne de semblable n’est encore inscrit. Celles et ceux ci-dessous n’ont que peu en commun avec la personne.</translation>
    </message>
    <message>
        <location filename="../ui/invite/registrypage.cpp" line="130"/>
        <source>This person is very likely already registered. Look closely; if it is somebody else, say why before you go on.</source>
        <translation>Cette personne est très probablement déjà inscrite. Regardez attentivement; s’il s’agit de quelqu’un d’autre, dites pourquoi avant de continuer.</translation>
    </message>
    <message>
        <location filename="../ui/invite/registrypage.cpp" line="133"/>
        <source>One registered person may be the same. Look closely before you go on.</source>
        <translation>Une personne inscrite pourrait être la même. Regardez bien avant de continuer.</translation>
    </message>
    <message>
        <location filename="../ui/invite/registrypage.cpp" line="134"/>
        <source>%1 registered people may be the same. Look at each before you go on.</source>
        <translation>%1 personnes inscrites pourraient être la même. Regardez chacune avant de continuer.</translation>
    </message>
    <message>
        <location filename="../ui/invite/registrypage.cpp" line="176"/>
        <source>This client belongs to another service provider: you see only what helps to recognise the person.</source>
        <translation>Ce client relève d’un autre fournisseur de services&#xa0;: vous ne voyez que ce qui aide à reconnaître la personne.</translation>
    </message>
</context>
<context>
    <name>wren::ui::SectionCard</name>
    <message>
        <location filename="../ui/profile/edit/sectioncard.cpp" line="136"/>
        <source>Edit %1</source>
        <translation>Modifier %1</translation>
    </message>
    <message>
        <location filename="../ui/profile/edit/sectioncard.cpp" line="187"/>
        <source>Save or cancel the section that is open.</source>
        <translation>Enregistrez ou annulez la section ouverte.</translation>
    </message>
    <message>
        <location filename="../ui/profile/edit/sectioncard.cpp" line="203"/>
        <source>Common Assessment</source>
        <translation>Évaluation commune</translation>
    </message>
    <message>
        <location filename="../ui/profile/edit/sectioncard.cpp" line="213"/>
        <source>Continue Editing</source>
        <translation>Poursuivre la modification</translation>
    </message>
    <message>
        <location filename="../ui/profile/edit/sectioncard.cpp" line="214"/>
        <source>Discard Edit…</source>
        <translation>Supprimer la modification…</translation>
    </message>
    <message>
        <location filename="../ui/profile/edit/sectioncard.cpp" line="251"/>
        <source>This is CaMS’s. What the client signs in with is changed by Actions &gt; Change Email Address.</source>
        <translation>C’est celle du SGC. Celle de la session du client se change par Actions &gt; Changer l’adresse courriel.</translation>
    </message>
    <message>
        <location filename="../ui/profile/edit/sectioncard.cpp" line="317"/>
        <source>Discard edit</source>
        <translation>Supprimer la modification</translation>
    </message>
    <message>
        <location filename="../ui/profile/edit/sectioncard.cpp" line="318"/>
        <source>What you typed in %1 of %2 and did not save is deleted from this computer and cannot be brought back.</source>
        <translation>Ce que vous avez tapé dans %1 de %2 sans l’enregistrer est supprimé de cet ordinateur et ne peut pas être récupéré.</translation>
    </message>
    <message>
        <location filename="../ui/profile/edit/sectioncard.cpp" line="321"/>
        <source>Discard the Edit of %1</source>
        <translation>Supprimer la modification de %1</translation>
    </message>
</context>
<context>
    <name>wren::ui::TakenAddressDialog</name>
    <message>
        <location filename="../ui/handover/takenaddressdialog.cpp" line="83"/>
        <source>Is this the same person?</source>
        <translation>S’agit-il de la même personne?</translation>
    </message>
    <message>
        <location filename="../ui/handover/takenaddressdialog.cpp" line="84"/>
        <source>%1 cannot be used for %2. If one of these people is %2, ask for the transfer: then there is one client with one address.</source>
        <translation>%1 ne peut pas servir à %2. Si l’une de ces personnes est %2, demandez le transfert : il y a alors un seul client et une seule adresse.</translation>
    </message>
    <message>
        <location filename="../ui/handover/takenaddressdialog.cpp" line="87"/>
        <source>Re&amp;quest Client Transfer…</source>
        <translation>Demander le &amp;transfert du client…</translation>
    </message>
    <message>
        <location filename="../ui/handover/takenaddressdialog.cpp" line="89"/>
        <source>Searching the registry…</source>
        <translation>Recherche dans le registre…</translation>
    </message>
    <message>
        <location filename="../ui/handover/takenaddressdialog.cpp" line="101"/>
        <source>The registry cannot be searched now. It is searched by itself once the hub can be reached.</source>
        <translation>La recherche dans le registre est impossible en ce moment. Elle se fait d’elle-même dès que le serveur central peut être joint.</translation>
    </message>
    <message>
        <location filename="../ui/handover/takenaddressdialog.cpp" line="103"/>
        <source>Tr&amp;y Again</source>
        <translation>Réessa&amp;yer</translation>
    </message>
    <message>
        <location filename="../ui/handover/takenaddressdialog.cpp" line="105"/>
        <source>Nobody like %1 is registered with another service provider. Enter another address.</source>
        <translation>Personne qui ressemble à %1 n’est inscrit auprès d’un autre fournisseur de services. Entrez une autre adresse.</translation>
    </message>
    <message>
        <location filename="../ui/handover/takenaddressdialog.cpp" line="110"/>
        <source>These clients belong to other service providers: you see only what helps to recognise the person.</source>
        <translation>Ces clients relèvent d’autres fournisseurs de services : vous ne voyez que ce qui aide à reconnaître la personne.</translation>
    </message>
    <message>
        <location filename="../ui/handover/takenaddressdialog.cpp" line="122"/>
        <source>People already registered</source>
        <translation>Personnes déjà inscrites</translation>
    </message>
</context>
<context>
    <name>wren::ui::TransferDialog</name>
    <message>
        <location filename="../ui/handover/transferdialog.cpp" line="57"/>
        <source>Request Client Transfer</source>
        <translation>Demander le transfert du client</translation>
    </message>
    <message>
        <location filename="../ui/handover/transferdialog.cpp" line="58"/>
        <source>The transfer was requested</source>
        <translation>Le transfert a été demandé</translation>
    </message>
    <message>
        <location filename="../ui/handover/transferdialog.cpp" line="59"/>
        <source>The hub’s answer is awaited</source>
        <translation>La réponse du serveur central est attendue</translation>
    </message>
    <message>
        <location filename="../ui/handover/transferdialog.cpp" line="65"/>
        <source>The request takes effect once as soon as the hub can be reached; there is no need to send it again. Look under Requests later.</source>
        <translation>La demande prendra effet une fois dès que le serveur central sera joignable; inutile de la renvoyer. Regardez plus tard sous Demandes.</translation>
    </message>
    <message>
        <location filename="../ui/handover/transferdialog.cpp" line="67"/>
        <source>Re&amp;quest Client Transfer</source>
        <translation>Demander le &amp;transfert du client</translation>
    </message>
    <message>
        <location filename="../ui/handover/transferdialog.cpp" line="67"/>
        <source>&amp;Done</source>
        <translation>&amp;Terminé</translation>
    </message>
    <message>
        <location filename="../ui/handover/transferdialog.cpp" line="73"/>
        <source>Telling the hub…</source>
        <translation>Transmission au serveur central…</translation>
    </message>
    <message>
        <location filename="../ui/handover/transferdialog.cpp" line="89"/>
        <source>You are offline. A request needs the hub; what you type is kept as a draft until then.</source>
        <translation>Vous êtes hors ligne. Une demande exige le serveur central; d’ici là, ce que vous tapez est conservé comme brouillon.</translation>
    </message>
    <message>
        <location filename="../ui/handover/transferdialog.cpp" line="98"/>
        <source>Service Provider Administration of %1 decides; staff of a group that holds both providers may decide too.</source>
        <translation>L’administration du fournisseur de services %1 décide; le personnel d’un groupe qui réunit les deux fournisseurs le peut aussi.</translation>
    </message>
    <message>
        <location filename="../ui/handover/transferdialog.cpp" line="101"/>
        <source>Service Provider Administration of %1 or the caseworker, %2, decides; staff of a group that holds both providers may decide too.</source>
        <translation>L’administration du fournisseur de services %1 ou l’intervenant, %2, décide; le personnel d’un groupe qui réunit les deux fournisseurs le peut aussi.</translation>
    </message>
    <message>
        <location filename="../ui/handover/transferdialog.cpp" line="109"/>
        <source>%1 You see it under Requests and can withdraw it there. Once it is approved, %2 is in your list of clients; you are told either way, also by email.</source>
        <translation>%1 Vous voyez la demande sous Demandes et pouvez l’y retirer. Une fois approuvée, %2 est dans votre liste de clients; vous serez avisé dans tous les cas, aussi par courriel.</translation>
    </message>
    <message>
        <location filename="../ui/handover/transferdialog.cpp" line="115"/>
        <source>What you typed for the invitation stays under Drafts until you discard it.</source>
        <translation>Ce que vous avez saisi pour l’invitation reste sous Brouillons jusqu’à ce que vous le supprimiez.</translation>
    </message>
    <message>
        <location filename="../ui/handover/transferdialog.cpp" line="123"/>
        <source>1. Ask the client whether they wish to move to your service provider, and tell them that %1 will be asked.</source>
        <translation>1. Demandez au client s’il souhaite passer à votre fournisseur de services, et dites-lui que %1 sera consulté.</translation>
    </message>
    <message>
        <location filename="../ui/handover/transferdialog.cpp" line="128"/>
        <source>2. If you can, call %1 first: they can refer the client to you.</source>
        <translation>2. Si possible, appelez d’abord %1&#xa0;: le client peut vous être aiguillé.</translation>
    </message>
    <message>
        <location filename="../ui/handover/transferdialog.cpp" line="129"/>
        <source>2. If you can, call %1 at %2 first: they can refer the client to you.</source>
        <translation>2. Si possible, appelez d’abord %1 chez %2&#xa0;: le client peut vous être aiguillé.</translation>
    </message>
    <message>
        <location filename="../ui/handover/transferdialog.cpp" line="131"/>
        <source>3. Send this request. %1</source>
        <translation>3. Envoyez cette demande. %1</translation>
    </message>
    <message>
        <location filename="../ui/handover/transferdialog.cpp" line="132"/>
        <source>Reason (required)</source>
        <translation>Motif (requis)</translation>
    </message>
</context>
</TS>

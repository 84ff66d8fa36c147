// SPDX-License-Identifier: Apache-2.0
// What the pages and mails say, in both languages, as far as tests look for it.

const en = {
    language: 'English', notFound: 'Page not found',
    // logging in and out
    email: 'Email address', secret: 'Password', logIn: 'Log in', logOut: 'Log out',
    loggedOut: 'You have logged out.', wrong: 'The email address or the password is not right.',
    // a new password
    lead: 'Enter your new password below or generate one.',
    hint: 'Hint: The password should be at least twelve characters long. To make it stronger, use upper '
        + 'and lower case letters, numbers, and symbols like ! " ? $ % ^ &).',
    label: 'New password', set: 'Set password', generate: 'Generate a password',
    short: 'Use at least twelve characters.', weak: 'Very weak', strong: 'Strong', invite: /set your password/,
    forgot: 'Forgot Password', send: 'Send the link', look: 'Look in your email',
    reset: /^\[WREN Job Portal\] Password Reset$/,
    mistake: 'If this was a mistake, ignore this email and nothing will happen.',
    done: 'Your password has been reset.', wasReset: /password was changed/,
    // links that have ended
    dead: 'This link no longer works', once: 'A link works only once.', expired: 'That time is over.',
    replaced: 'A newer invite was sent to you', again: 'Get a new link',
    // My Profile
    profile: 'My Profile', edit: 'Edit my details', preferred: 'Preferred Name', phone: 'Phone Number',
    newcomer: 'Newcomer (under 5 years in Canada)', save: 'Save', saved: 'Your details were saved.',
    noPhone: 'This is not a phone number.',
    // a new address
    change: 'Change my email address', fresh: 'New email address', ask: 'Ask for the change',
    waiting: 'Waiting for an answer', back: 'Take the request back', resend: 'Send the mail again',
    sent: 'The mail was sent again.', cannot: 'This email address cannot be used.',
    question: /Accept your new email address/, accept: 'Accept the new address',
    byStaff: 'Your caseworker or another member of staff asked', decline: 'Decline',
    changed: 'Your email address was changed', stays: 'Your email address stays', news: /Your new email address/,
    yes: 'Yes, mail arrives here', thanks: 'Thank you', unknown: 'We do not know yet whether our mail arrives at',
    confirm: 'Send a new mail to confirm', gone: /no longer used/,
    // trouble
    tryAgain: 'Please try again', wait: 'Please wait a moment', soon: 'Please try again soon',
};

const fr = {
    language: 'Français', notFound: 'Page introuvable', email: 'Adresse courriel', secret: 'Mot de passe',
    logIn: 'Ouvrir une session', logOut: 'Fermer la session', loggedOut: 'Votre session est fermée.',
    wrong: 'L’adresse courriel ou le mot de passe est inexact.',
    lead: 'Entrez votre nouveau mot de passe ci-dessous ou générez-en un.',
    hint: 'Conseil\u00a0: le mot de passe doit comporter au moins douze caractères. Pour le rendre plus fort, '
        + 'utilisez des majuscules et des minuscules, des chiffres et des symboles comme ! " ? $ % ^ &).',
    label: 'Nouveau mot de passe', set: 'Enregistrer le mot de passe', generate: 'Générer un mot de passe',
    short: 'douze', weak: 'Très faible', strong: 'Forte', invite: /choisissez votre mot de passe/,
    forgot: 'Mot de passe oublié', send: 'Envoyer le lien', look: 'Vérifiez vos courriels',
    reset: /^\[WREN Job Portal\] Réinitialisation du mot de passe$/, mistake: 'rien ne se passera',
    done: 'Votre mot de passe a été réinitialisé.', wasReset: /mot de passe a été changé/,
    dead: 'Ce lien ne fonctionne plus', once: 'Un lien ne fonctionne qu’une seule fois.',
    expired: 'Ce temps est écoulé.', replaced: 'Une invitation plus récente vous a été envoyée',
    again: 'Obtenir un nouveau lien', profile: 'Mon profil', edit: 'Modifier mes renseignements',
    preferred: 'Nom préféré', phone: 'Numéro de téléphone',
    newcomer: 'Nouvel arrivant, nouvelle arrivante (moins de 5 ans)', save: 'Enregistrer',
    saved: 'Vos renseignements ont été enregistrés.', noPhone: 'n’est pas un numéro de téléphone',
    change: 'Changer mon adresse courriel', fresh: 'Nouvelle adresse courriel', ask: 'Demander le changement',
    waiting: 'En attente d’une réponse', back: 'Retirer la demande', resend: 'Envoyer le courriel de nouveau',
    sent: 'Le courriel a été envoyé de nouveau.', cannot: 'Cette adresse courriel ne peut pas être utilisée.',
    question: /Accepter votre nouvelle adresse/, accept: 'Accepter la nouvelle adresse',
    byStaff: 'La personne qui suit votre dossier ou un autre membre du personnel a demandé', decline: 'Refuser',
    changed: 'Votre adresse courriel a été changée', stays: 'Votre adresse courriel reste',
    news: /Votre nouvelle adresse courriel/, yes: 'Oui, je les reçois', thanks: 'Merci',
    unknown: 'Nous ne savons pas encore si nos courriels arrivent à',
    confirm: 'Envoyer un nouveau courriel de confirmation', gone: /n’est plus utilisée/,
    tryAgain: 'Veuillez réessayer', wait: 'Veuillez attendre un moment', soon: 'Veuillez réessayer bientôt',
};

export const words = { en, fr };

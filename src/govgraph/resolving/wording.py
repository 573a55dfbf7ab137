"""Words that do not tell actors apart."""

DETERMINERS = frozenset("the a an this that these those its his her their our my your said".split())

HONORIFICS = frozenset(
    "mr mrs ms miss mx dr prof professor sir dame lord lady hon honourable honorable rev reverend h.e. he".split()
)

LEGAL_FORMS = frozenset(
    "inc incorporated ltd limited llc llp plc corp corporation co gmbh ag sa sas sarl spa srl bv nv ab as oy oyj kk"
    " pte pty pvt bhd sdn jsc pjsc ooo".split()
)

PRONOUNS = frozenset(
    "i he him his she her hers it its they them their theirs we us our ours you your who whom whose which that this"
    " these those both each all some others one himself herself itself themselves".split()
)

# Heads and ornaments of descriptions: a name made of nothing else ("the Second Summit", "the National Commission")
# says which kind of thing is meant, not which one.
GENERIC = frozenset(
    """
    act acts agency agreement annual article assembly authorities authority bill bills board body bureau cabinet
    capital ceremony chamber charter city closing code commission committee companies company conference congress
    consultation convention council countries country court courts declaration decree department directive
    directorate draft edition eighth event events executives exhibition expo experts federal fifth final firm firms
    first forum fourth framework gathering general government governments group groups guideline guidelines hearing
    high inquiry institute investigation law lawmakers laws leaders legislation legislature meeting meetings members
    memorandum ministers ministry national new ninth office official officials opening order ordinance organisation
    organisations organization organizations paper panel parliament participants party plan plenary policy
    presidency press programme program project proposal protocol province provincial public region regional registry
    regulation regulations regulator regulators report representatives republic resolution roundtable rule rules
    second secretariat senate series session sessions seventh seminar sixth special spokesperson state states
    statement strategy summit supreme symposium talks task tenth third treaty tribunal upper white working workshop
    a an and at by for from in of on or the this to with
    """.split()
)

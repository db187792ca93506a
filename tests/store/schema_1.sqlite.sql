CREATE TABLE actor (
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    kind VARCHAR(16) NOT NULL,
    external_id TEXT,
    note TEXT,
    created TEXT NOT NULL,
    version INTEGER NOT NULL,
    CONSTRAINT pk_actor PRIMARY KEY (id),
    CONSTRAINT uq_actor_name_kind UNIQUE (name, kind),
    CONSTRAINT ck_actor_name CHECK (name <> ''),
    CONSTRAINT ck_actor_version CHECK (version >= 1),
    CONSTRAINT ck_actor_actorkind CHECK (kind IN ('person', 'organisation', 'group', 'state', 'media', 'other'))
);
CREATE TABLE annotator (
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    kind VARCHAR(16) NOT NULL,
    active BOOLEAN NOT NULL,
    created TEXT NOT NULL,
    CONSTRAINT pk_annotator PRIMARY KEY (id),
    CONSTRAINT uq_annotator_name UNIQUE (name),
    CONSTRAINT ck_annotator_annotatorkind CHECK (kind IN ('person', 'model'))
);
CREATE TABLE document (
    id INTEGER NOT NULL,
    title TEXT NOT NULL,
    folded TEXT NOT NULL,
    source TEXT,
    author TEXT,
    published DATE,
    url TEXT,
    language TEXT,
    sha256 TEXT NOT NULL,
    length INTEGER NOT NULL,
    extra JSON NOT NULL,
    created TEXT NOT NULL,
    version INTEGER NOT NULL,
    CONSTRAINT pk_document PRIMARY KEY (id),
    CONSTRAINT ck_document_sha256 CHECK (length(sha256) = 64),
    CONSTRAINT ck_document_length CHECK (length >= 1),
    CONSTRAINT ck_document_version CHECK (version >= 1),
    CONSTRAINT uq_document_sha256 UNIQUE (sha256)
);
CREATE INDEX ix_document_folded ON document (folded, id);
CREATE INDEX ix_document_published ON document (published, id);
CREATE INDEX ix_document_source ON document (source, id);
CREATE TABLE issue (
    id INTEGER NOT NULL,
    parent_id INTEGER,
    name TEXT NOT NULL,
    definition TEXT,
    examples TEXT,
    counterexamples TEXT,
    colour TEXT,
    "key" TEXT,
    position INTEGER NOT NULL,
    retired BOOLEAN NOT NULL,
    created TEXT NOT NULL,
    version INTEGER NOT NULL,
    CONSTRAINT pk_issue PRIMARY KEY (id),
    CONSTRAINT uq_issue_parent_id_name UNIQUE (parent_id, name),
    CONSTRAINT ck_issue_self CHECK (parent_id <> id),
    CONSTRAINT ck_issue_name CHECK (name <> ''),
    CONSTRAINT ck_issue_version CHECK (version >= 1),
    CONSTRAINT fk_issue_parent_id FOREIGN KEY(parent_id) REFERENCES issue (id)
);
CREATE UNIQUE INDEX uq_issue_root ON issue (name) WHERE parent_id IS NULL;
CREATE TABLE label (
    id INTEGER NOT NULL,
    name TEXT NOT NULL,
    "values" JSON NOT NULL,
    definition TEXT,
    colour TEXT,
    "key" TEXT,
    position INTEGER NOT NULL,
    retired BOOLEAN NOT NULL,
    created TEXT NOT NULL,
    version INTEGER NOT NULL,
    CONSTRAINT pk_label PRIMARY KEY (id),
    CONSTRAINT ck_label_name CHECK (name <> ''),
    CONSTRAINT ck_label_version CHECK (version >= 1),
    CONSTRAINT uq_label_name UNIQUE (name)
);
CREATE TABLE meta (
    "key" TEXT NOT NULL,
    value JSON NOT NULL,
    CONSTRAINT pk_meta PRIMARY KEY ("key")
);
CREATE TABLE actor_alias (
    actor_id INTEGER NOT NULL,
    alias TEXT NOT NULL,
    seq INTEGER NOT NULL,
    CONSTRAINT pk_actor_alias PRIMARY KEY (actor_id, alias),
    CONSTRAINT ck_actor_alias_alias CHECK (alias <> ''),
    CONSTRAINT fk_actor_alias_actor_id FOREIGN KEY(actor_id) REFERENCES actor (id)
);
CREATE INDEX ix_actor_alias_alias ON actor_alias (alias);
CREATE TABLE affiliation (
    id INTEGER NOT NULL,
    actor_id INTEGER NOT NULL,
    organisation_id INTEGER,
    role TEXT NOT NULL,
    start DATE,
    "end" DATE,
    CONSTRAINT pk_affiliation PRIMARY KEY (id),
    CONSTRAINT ck_affiliation_self CHECK (organisation_id <> actor_id),
    CONSTRAINT ck_affiliation_something CHECK (organisation_id IS NOT NULL OR role <> ''),
    CONSTRAINT ck_affiliation_period CHECK (start IS NULL OR "end" IS NULL OR start <= "end"),
    CONSTRAINT fk_affiliation_actor_id FOREIGN KEY(actor_id) REFERENCES actor (id),
    CONSTRAINT fk_affiliation_organisation_id FOREIGN KEY(organisation_id) REFERENCES actor (id)
);
CREATE INDEX ix_affiliation_actor_id ON affiliation (actor_id);
CREATE INDEX ix_affiliation_organisation_id ON affiliation (organisation_id) WHERE organisation_id IS NOT NULL;
CREATE TABLE document_text (
    document_id INTEGER NOT NULL,
    text TEXT NOT NULL,
    CONSTRAINT pk_document_text PRIMARY KEY (document_id),
    CONSTRAINT fk_document_text_document_id FOREIGN KEY(document_id) REFERENCES document (id)
);
CREATE TABLE layer (
    id INTEGER NOT NULL,
    annotator_id INTEGER NOT NULL,
    name TEXT NOT NULL,
    kind VARCHAR(16) NOT NULL,
    locked BOOLEAN NOT NULL,
    created TEXT NOT NULL,
    CONSTRAINT pk_layer PRIMARY KEY (id),
    CONSTRAINT uq_layer_annotator_id_name UNIQUE (annotator_id, name),
    CONSTRAINT fk_layer_annotator_id FOREIGN KEY(annotator_id) REFERENCES annotator (id),
    CONSTRAINT ck_layer_layerkind CHECK (kind IN ('manual', 'gold', 'machine'))
);
CREATE TABLE step (
    id INTEGER NOT NULL,
    kind VARCHAR(16) NOT NULL,
    reverses INTEGER,
    reversed BOOLEAN NOT NULL,
    at TEXT NOT NULL,
    annotator_id INTEGER,
    verb TEXT NOT NULL,
    document_id INTEGER,
    CONSTRAINT pk_step PRIMARY KEY (id),
    CONSTRAINT ck_step_stepkind CHECK (kind IN ('do', 'undo', 'redo')),
    CONSTRAINT fk_step_reverses FOREIGN KEY(reverses) REFERENCES step (id),
    CONSTRAINT fk_step_annotator_id FOREIGN KEY(annotator_id) REFERENCES annotator (id)
);
CREATE INDEX ix_step_stack ON step (annotator_id, kind, reversed, id);
CREATE TABLE annotation (
    id INTEGER NOT NULL,
    document_id INTEGER NOT NULL,
    layer_id INTEGER NOT NULL,
    kind VARCHAR(16) NOT NULL,
    actor_id INTEGER,
    form VARCHAR(16),
    claim_id INTEGER,
    issue_id INTEGER,
    target_claim_id INTEGER,
    target_actor_id INTEGER,
    polarity SMALLINT,
    intensity SMALLINT,
    label_id INTEGER,
    value TEXT,
    note TEXT,
    discuss BOOLEAN NOT NULL,
    confidence FLOAT,
    origin VARCHAR(16) NOT NULL,
    author_id INTEGER,
    created TEXT NOT NULL,
    updated TEXT NOT NULL,
    version INTEGER NOT NULL,
    CONSTRAINT pk_annotation PRIMARY KEY (id),
    CONSTRAINT uq_annotation_document_id_layer_id_id UNIQUE (document_id, layer_id, id),
    CONSTRAINT fk_annotation_claim FOREIGN KEY(claim_id, document_id, layer_id) REFERENCES annotation (id, document_id, layer_id),
    CONSTRAINT fk_annotation_target_claim FOREIGN KEY(target_claim_id, document_id, layer_id) REFERENCES annotation (id, document_id, layer_id),
    CONSTRAINT ck_annotation_actor CHECK (actor_id IS NULL OR kind = 'mention'),
    CONSTRAINT ck_annotation_form CHECK (form IS NULL OR (kind = 'mention' AND form IN ('name', 'description', 'pronoun', 'unnamed')) OR (kind = 'claim' AND form IN ('direct', 'indirect', 'mixed'))),
    CONSTRAINT ck_annotation_stance CHECK (kind = 'stance' OR (claim_id IS NULL AND issue_id IS NULL AND target_claim_id IS NULL AND target_actor_id IS NULL AND polarity IS NULL AND intensity IS NULL)),
    CONSTRAINT ck_annotation_target CHECK ((CASE WHEN issue_id IS NULL THEN 0 ELSE 1 END) + (CASE WHEN target_claim_id IS NULL THEN 0 ELSE 1 END) + (CASE WHEN target_actor_id IS NULL THEN 0 ELSE 1 END) <= 1),
    CONSTRAINT ck_annotation_self_target CHECK (target_claim_id <> claim_id),
    CONSTRAINT ck_annotation_polarity CHECK (polarity BETWEEN -1 AND 1),
    CONSTRAINT ck_annotation_intensity CHECK (intensity BETWEEN 1 AND 3),
    CONSTRAINT ck_annotation_label CHECK ((kind = 'label') = (label_id IS NOT NULL)),
    CONSTRAINT ck_annotation_value CHECK (value IS NULL OR kind = 'label'),
    CONSTRAINT ck_annotation_confidence CHECK (confidence BETWEEN 0 AND 1),
    CONSTRAINT ck_annotation_version CHECK (version >= 1),
    CONSTRAINT fk_annotation_document_id FOREIGN KEY(document_id) REFERENCES document (id),
    CONSTRAINT fk_annotation_layer_id FOREIGN KEY(layer_id) REFERENCES layer (id),
    CONSTRAINT ck_annotation_kind CHECK (kind IN ('mention', 'claim', 'stance', 'label')),
    CONSTRAINT fk_annotation_actor_id FOREIGN KEY(actor_id) REFERENCES actor (id),
    CONSTRAINT fk_annotation_issue_id FOREIGN KEY(issue_id) REFERENCES issue (id),
    CONSTRAINT fk_annotation_target_actor_id FOREIGN KEY(target_actor_id) REFERENCES actor (id),
    CONSTRAINT fk_annotation_label_id FOREIGN KEY(label_id) REFERENCES label (id),
    CONSTRAINT ck_annotation_origin CHECK (origin IN ('manual', 'accepted', 'edited', 'import', 'adjudicated')),
    CONSTRAINT fk_annotation_author_id FOREIGN KEY(author_id) REFERENCES annotator (id)
);
CREATE INDEX ix_annotation_actor_id ON annotation (actor_id) WHERE actor_id IS NOT NULL;
CREATE INDEX ix_annotation_claim_id ON annotation (claim_id) WHERE claim_id IS NOT NULL;
CREATE INDEX ix_annotation_discuss ON annotation (document_id) WHERE discuss;
CREATE INDEX ix_annotation_issue_id ON annotation (issue_id) WHERE issue_id IS NOT NULL;
CREATE INDEX ix_annotation_label_id ON annotation (label_id) WHERE label_id IS NOT NULL;
CREATE INDEX ix_annotation_target_actor_id ON annotation (target_actor_id) WHERE target_actor_id IS NOT NULL;
CREATE INDEX ix_annotation_target_claim_id ON annotation (target_claim_id) WHERE target_claim_id IS NOT NULL;
CREATE TABLE assignment (
    document_id INTEGER NOT NULL,
    layer_id INTEGER NOT NULL,
    status VARCHAR(16) NOT NULL,
    CONSTRAINT pk_assignment PRIMARY KEY (document_id, layer_id),
    CONSTRAINT fk_assignment_document_id FOREIGN KEY(document_id) REFERENCES document (id),
    CONSTRAINT fk_assignment_layer_id FOREIGN KEY(layer_id) REFERENCES layer (id),
    CONSTRAINT ck_assignment_status CHECK (status IN ('todo', 'in_progress', 'done', 'nothing_here', 'excluded'))
);
CREATE INDEX ix_assignment_layer_id_status ON assignment (layer_id, status);
CREATE TABLE change (
    id INTEGER NOT NULL,
    step_id INTEGER NOT NULL,
    table_name TEXT NOT NULL,
    row_key JSON NOT NULL,
    op VARCHAR(16) NOT NULL,
    "before" JSON,
    "after" JSON,
    CONSTRAINT pk_change PRIMARY KEY (id),
    CONSTRAINT fk_change_step_id FOREIGN KEY(step_id) REFERENCES step (id),
    CONSTRAINT ck_change_op CHECK (op IN ('insert', 'update', 'delete'))
);
CREATE INDEX ix_change_step_id ON change (step_id, id);
CREATE TABLE attribution (
    annotation_id INTEGER NOT NULL,
    role VARCHAR(16) NOT NULL,
    seq SMALLINT NOT NULL,
    document_id INTEGER NOT NULL,
    layer_id INTEGER NOT NULL,
    mention_id INTEGER,
    actor_id INTEGER,
    CONSTRAINT pk_attribution PRIMARY KEY (annotation_id, role, seq),
    CONSTRAINT ck_attribution_party CHECK ((mention_id IS NULL) <> (actor_id IS NULL)),
    CONSTRAINT fk_attribution_annotation FOREIGN KEY(annotation_id, document_id, layer_id) REFERENCES annotation (id, document_id, layer_id),
    CONSTRAINT fk_attribution_mention FOREIGN KEY(mention_id, document_id, layer_id) REFERENCES annotation (id, document_id, layer_id),
    CONSTRAINT ck_attribution_role CHECK (role IN ('holder', 'reporter')),
    CONSTRAINT fk_attribution_actor_id FOREIGN KEY(actor_id) REFERENCES actor (id)
);
CREATE INDEX ix_attribution_actor_id ON attribution (actor_id) WHERE actor_id IS NOT NULL;
CREATE INDEX ix_attribution_mention_id ON attribution (mention_id) WHERE mention_id IS NOT NULL;
CREATE TABLE fragment (
    annotation_id INTEGER NOT NULL,
    seq SMALLINT NOT NULL,
    start INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    quote TEXT NOT NULL,
    CONSTRAINT pk_fragment PRIMARY KEY (annotation_id, seq),
    CONSTRAINT ck_fragment_span CHECK (start >= 0 AND start < "end"),
    CONSTRAINT fk_fragment_annotation_id FOREIGN KEY(annotation_id) REFERENCES annotation (id)
);

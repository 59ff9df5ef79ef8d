// The DomRules routing language, for ANTLR 4. The C# in Generated is made from this file; see regenerate.sh.
// Author's mistakes are answered by DomRules.Language in its own words; ANTLR's messages are never shown.
grammar RoutingLanguage;

// ---------------------------------------------------------------- pieces
// The reader cuts a file into pieces (a declaration, a member of a block, a sentence of a test) and parses
// each on its own, so that one mistake never spoils its neighbours. `file` is the same language in one.

file : header? topLevel* EOF ;
headerPiece : header EOF ;
declarationPiece : declaration EOF ;
memberPiece : member EOF ;
statementPiece : statement EOF ;
conditionPiece : condition EOF ;

topLevel : declaration | block | test ;

// ---------------------------------------------------------------- declarations

header
    : 'policy' name ( 'extends' word | 'applies' 'when' condition | 'currency' word )*   # policyHeader
    | 'module' name                                                                      # moduleHeader
    ;

declaration
    : 'use' word                                                                # useDeclaration
    | 'field' path ':' type '?'? ( '=' value )? TEXT?                           # fieldDeclaration
    | 'list' name '=' list TEXT?                                                # listDeclaration
    | 'words' path '=' list TEXT?                                               # wordsDeclaration
    | 'queue' name TEXT?                                                        # queueDeclaration
    | 'parameter' name '=' value ( 'between' value 'and' value )? TEXT?         # parameterDeclaration
    | 'assume' path '=' value TEXT?                                             # assumeDeclaration
    | 'let' name '=' condition TEXT?                                            # letDeclaration
    | 'table' name '(' path ( ',' path )* ')' 'gives' type TEXT? '{' row* '}'   # tableDeclaration
    | 'check' name ( 'never' | 'always' ) '{' condition '}'                     # checkDeclaration
    ;

name : anyWord ;

type
    : 'yes' '/' 'no'                        # yesNoType
    | 'one' 'of' list                       # oneOfType
    | 'set' 'of' ( list | word )            # setOfType
    | word word?                            # namedType
    ;

row : '|' cell ( '|' cell )* '|' ;

cell
    : '*'                               # anyCell
    | 'unknown'                         # unknownCell
    | comparisonSign value              # comparisonCell
    | value '..' value                  # rangeCell
    | value ( ',' value )* ','?         # valuesCell
    ;

block : blockWord '{' member* '}' ;

blockWord
    : 'review' | 'promise' | 'allocation' | 'sourcing' | 'cost' | 'split' | 'carrier' | 'confirm' | 'exceptions' | 'returns'
    ;

// ---------------------------------------------------------------- members of a block
// A name, a `then`, a condition, effects and a reason may be absent here, so that the reader can say in its
// own words what is missing and still understand the rest.

member
    : 'override'? 'rule' name? ruleModifier* ( 'on' eventNames )? ruleWhen? 'then'? effects? because?   # plainRule
    | 'override'? 'forbid' 'rule' name? ruleModifier* ruleWhen? because?                                # forbidRule
    | 'override'? 'require' 'rule' name? ruleModifier* ruleWhen? 'then'? condition? because?            # requireRule
    | 'otherwise' ( 'rule' name )? 'then'? effects? because?                                            # otherwise
    | 'disable' 'rule' word because?                                                                    # disableRule
    | 'step' name stepPart*                                                                             # step
    | 'rank' 'by' criteria                                                                              # rankBy
    | 'rank' 'services' 'by' criteria                                                                   # rankServices
    | 'serve' 'orders' 'by' criteria                                                                    # serveOrders
    ;

ruleModifier : 'sealed' | 'from' DATE | 'until' DATE ;
eventNames : word ( ',' word )* ;
ruleWhen : 'when' condition? ;
because : 'because' TEXT? ;
effects : effect ( ',' effect )* ','? ;

effect
    : 'forbid'                                                                                   # forbidEffect
    | 'require' condition                                                                        # requireEffect
    | 'refuse'                                                                                   # refuseEffect
    | 'hold' ( 'for' word | 'within' value | 'keeping' 'stock' )*                                # holdEffect
    | 'cancel' ( 'after' value )?                                                                # cancelEffect
    | 'tag' word                                                                                 # tagEffect
    | 'keep' 'back' value ( 'across' 'nodes' 'where' condition )?                                # keepBackEffect
    | 'keep' 'together' 'lines' ( 'by' value )? ( 'where' condition )? ( 'softly' 'at' value )?  # keepTogetherEffect
    | 'count' 'incoming' 'within' value                                                          # countIncomingEffect
    | 'backorder' ( 'up' 'to' value | 'within' value )*                                          # backorderEffect
    | 'wait' 'for' 'all'                                                                         # waitForAllEffect
    | 'handling' value                                                                           # handlingEffect
    | 'reserve' 'for' value                                                                      # reserveForEffect
    | 'reserve' 'until' 'shipped'                                                                # reserveUntilShippedEffect
    | 'share' value                                                                              # shareEffect
    | 'add' costAmount                                                                           # addEffect
    | 'subtract' costAmount                                                                      # subtractEffect
    | 'at' 'most' value ( 'shipment' | 'shipments' )                                             # atMostShipmentsEffect
    | 'at' 'most' value ( 'line' | 'lines' | 'unit' | 'units' )? 'per' ( 'parcel' | 'shipment' ) # atMostPerEffect
    | 'at' 'least' value 'per' 'shipment'                                                        # atLeastEffect
    | 'ship' 'alone' 'lines' 'where' condition                                                   # shipAloneEffect
    | 'ship' 'part' ( 'by' criteria )?                                                           # shipPartEffect
    | 'parcels' 'by' value                                                                       # parcelsByEffect
    | 'never' 'split' 'quantity' ( 'of' 'lines' 'where' condition )?                             # neverSplitEffect
    | 'only' 'if' gain ( 'or' gain )*                                                            # onlyIfEffect
    | 'ignore' 'capacity'                                                                        # ignoreCapacityEffect
    | 'allow' 'slower' 'service'                                                                 # allowSlowerServiceEffect
    | 'reroute' ( 'without' 'node' ( 'for' value )? )?                                           # rerouteEffect
    | 'recheck' 'every' value                                                                    # recheckEffect
    | 'substitute'                                                                               # substituteEffect
    | 'upgrade' 'service' ( 'up' 'to' value )?                                                   # upgradeServiceEffect
    | 'set' 'stock' 'to' value                                                                   # setStockEffect
    | 'set' 'aside' value                                                                        # setAsideEffect
    | 'reduce' 'stock' ( 'by' value )?                                                           # reduceStockEffect
    | 'suspend' 'node' 'for' value                                                               # suspendNodeEffect
    | 'notify' word                                                                              # notifyEffect
    | disposition ( 'at' place )?                                                                # dispositionEffect
    | 'refund' 'on' ( 'scan' | 'inspection' )                                                    # refundEffect
    ;

costAmount
    : 'carrier' 'rate'                  # carrierRateAmount
    | 'node' 'cost'                     # nodeCostAmount
    | value ( 'per' word word? )?       # valueAmount
    ;

gain
    : 'saves' value                     # savesGain
    | 'arrives' value 'sooner'          # soonerGain
    ;

disposition : 'restock' | 'inspect' | 'refurbish' | 'liquidate' | 'donate' | 'destroy' | 'keep' 'it' ;

place
    : 'nearest' 'node' ( 'where' condition )?               # nearestNodePlace
    | 'best' 'node' 'by' criteria ( 'where' condition )?    # bestNodePlace
    | 'node' 'of' 'origin'                                  # originNodePlace
    | 'node' TEXT                                           # namedNodePlace
    ;

stepPart
    : 'when' condition                                      # stepWhen
    | ( 'nodes' | 'candidates' ) 'within' value             # stepWithin
    | ( 'nodes' | 'candidates' ) 'where' condition          # stepWhere
    | 'at' 'most' value ( 'shipment' | 'shipments' )        # stepAtMost
    | 'without' 'rule' word ( ',' word )*                   # stepWithoutRules
    | 'ship' 'part' ( 'by' criteria )?                      # stepShipPart
    | 'ranked' 'by' criteria                                # stepRankedBy
    | 'then' 'fill' 'from' word                             # stepFillFrom
    ;

// ---------------------------------------------------------------- rank lists

criteria : '{' ( criterion ','? )* '}' ;

criterion
    : 'fewest' 'shipments' within?                          # fewestShipments
    | 'on' 'time' 'first'                                   # onTimeFirst
    | 'nearest' within?                                     # nearest
    | 'fill' 'by' ( 'lowest' | 'highest' )? value           # fillBy
    | 'prefer' 'nodes' 'where' condition because?           # prefer
    | 'highest' 'score' '{' ( scoreTerm ','? )* '}' within? # score
    | ( 'lowest' | 'highest' | 'earliest' | 'latest' ) ( 'total' | 'average' )? value within?   # ordering
    ;

within : 'within' value ;

scoreTerm
    : 'add' value 'when' condition because?                 # addWhen
    | 'when' condition 'then' 'add' value because?          # whenAdd
    ;

// ---------------------------------------------------------------- expressions
// Two layers, `condition` over `value`, keep `and`, `or` and `not` out of operands: that is why
// `between a and b`, `is not` and `or else` need no predicate.

condition : conjunction ( 'or' conjunction )* ;
conjunction : negation ( 'and' negation )* ;
negation : 'not'* ( lineQuantifier | comparison ) ;
lineQuantifier : ( 'any' | 'every' | 'no' ) 'line' 'where' condition ;
comparison : value comparisonTail* ;

comparisonTail
    : comparisonSign value                                              # signTail
    | 'is' 'not'? ( 'known' | 'unknown' | 'missing' )                   # knownTail
    | 'is' 'not'? 'in' value                                            # isInTail
    | 'is' 'not'? 'between' value 'and' value                           # isBetweenTail
    | 'is' 'not'? value                                                 # isTail
    | 'not'? 'in' value                                                 # inTail
    | 'has' ( ( 'any' | 'all' ) 'of' )? value                           # hasTail
    | 'not'? 'between' value 'and' value                                # betweenTail
    | ( 'starts' | 'ends' ) 'with' value                                # startsEndsTail
    | 'contains' value                                                  # containsTail
    ;

comparisonSign : '=' | '<' | '<=' | '>' | '>=' ;

value : sum ( 'or' 'else' sum )* ;
sum : product ( ( '+' | '-' ) product )* ;
product : unary ( ( '*' | '/' ) unary )* ;
unary : '-'* primary ( 'as' word )? ;

primary
    : NUMBER unit?                                          # numberPrimary
    | DATE                                                  # datePrimary
    | TIME                                                  # timePrimary
    | TEXT                                                  # textPrimary
    | 'yes'                                                 # yesPrimary
    | 'no'                                                  # noPrimary
    | list                                                  # listPrimary
    | aggregate                                             # aggregatePrimary
    | word '(' ( argument ( ',' argument )* ','? )? ')'     # callPrimary
    | path                                                  # pathPrimary
    | '(' condition ')'                                     # parenthesisPrimary
    ;

argument : condition ( 'to' value ( 'places' | 'place' ) )? ;
list : '[' ( value ( ',' value )* ','? )? ']' ;

aggregate
    : 'count' 'of' 'lines' aggregateWhere?                                  # countAggregate
    | 'sum' 'of' value 'over' 'lines' aggregateWhere?                       # sumAggregate
    | ( 'largest' | 'smallest' ) value 'over' 'lines' aggregateWhere?       # extremeAggregate
    ;

aggregateWhere : 'where' '(' condition ')' ;

unit
    : '%' | CURRENCY
    | 'kg' | 'g' | 'lb' | 'oz'
    | 'cm' | 'mm' | 'm' | 'km' | 'mi' | 'inch' | 'inches' | 'ft'
    | 'l' | 'ml' | 'm3'
    | 'minute' | 'minutes' | 'hour' | 'hours' | 'day' | 'days' | 'week' | 'weeks'
    | 'working' ( 'day' | 'days' )
    ;

path : word ( '.' anyWord )* ;

// ---------------------------------------------------------------- tests

test : 'test' TEXT '{' statement* '}' ;

statement
    : 'given' 'network' TEXT? ( 'with'? networkBody )?                      # givenNetwork
    | 'given' 'order' TEXT? ( 'with'? object )?                             # givenOrder
    | 'given' 'orders' ( TEXT | '[' object ( ','? object )* ','? ']' )      # givenOrders
    | 'given' 'reservation' object                                          # givenReservation
    | 'given' 'return' object                                               # givenReturn
    | 'given' 'parameter' word '=' value                                    # givenParameter
    | 'at' DATE TIME                                                        # atMoment
    | 'when' 'event' word ( 'at' nodeReference )? ( 'with' object )?        # whenEvent
    | 'after' value                                                         # afterTime
    | 'expect' expectation                                                  # expect
    ;

expectation
    : 'order' TEXT expectation                                              # expectForOrder
    | ( 'at' ( 'most' | 'least' ) )? NUMBER ( 'shipment' | 'shipments' | 'parcel' | 'parcels' )   # expectShipments
    | quantityOf? lineReference 'not'? 'from' nodeReference                 # expectSource
    | 'rule' word 'not'? 'fired'                                            # expectRule
    | 'queue' word ( 'due' DATE TIME? )?                                    # expectQueue
    | 'cost' comparisonSign? value                                          # expectCost
    | 'delivery' ( 'of' lineReference )? ( 'on' | 'by' ) DATE               # expectDelivery
    | 'service' word ( 'for' lineReference )?                               # expectService
    | 'reason' TEXT                                                         # expectReason
    | 'summary' TEXT                                                        # expectSummary
    | 'step' word                                                           # expectStep
    | 'relaxed' word                                                        # expectRelaxed
    | 'tag' word                                                            # expectTag
    | 'action' word                                                         # expectAction
    | 'backordered' quantityOf? lineReference ( 'at' nodeReference )?       # expectBackordered
    | 'attainable' quantityOf? lineReference ( 'from' nodeReference )?      # expectAttainable
    | 'available' quantityOf TEXT 'at' nodeReference                        # expectAvailable
    | 'unplanned' quantityOf? lineReference ( 'because' word )?             # expectUnplanned
    | 'promise' 'of' 'service' word ( ( 'on' | 'by' ) DATE )?               # expectServicePromise
    | 'promise' 'of' quantityOf? lineReference ( ( 'on' | 'by' ) DATE )?    # expectLinePromise
    | disposition ( 'at' nodeReference )?                                   # expectDisposition
    | 'refund' 'on' ( 'scan' | 'inspection' )                               # expectRefund
    | 'that' condition                                                      # expectCondition
    | nodeReference fate ( 'by' word )? ( 'for' lineReference )?            # expectFate
    | word                                                                  # expectOutcome
    ;

quantityOf : NUMBER unit? 'of' ;
lineReference : TEXT | 'line' NUMBER ;
nodeReference : word | TEXT ;
fate : 'excluded' | 'outside' | 'not' 'considered' | 'short' | 'outranked' | 'chosen' ;

networkBody : '{' ( networkEntry ','? )* '}' ;

networkEntry
    : 'stock' nodeReference TEXT ( ':' data | object )      # stockEntry
    | ( anyWord | TEXT ) ':' data                           # propertyEntry
    | word nodeReference? object                            # itemEntry
    ;

object : '{' ( property ( ',' property )* ','? )? '}' ;
property : ( anyWord | TEXT ) ':' data ;

data
    : object                                                # dataObject
    | '[' ( data ( ',' data )* ','? )? ']'                  # dataList
    | '(' signedNumber ',' signedNumber ')'                 # dataPlace
    | DATE TIME                                             # dataMoment
    | '-'? NUMBER unit?                                     # dataNumber
    | DATE                                                  # dataDate
    | TIME                                                  # dataTime
    | TEXT                                                  # dataText
    | 'yes'                                                 # dataYes
    | 'no'                                                  # dataNo
    | path                                                  # dataPath
    ;

signedNumber : '-'? NUMBER ;

// ---------------------------------------------------------------- words
// A word is a keyword only where a rule above expects it; everywhere else it is a name like any other.

anyWord : word | reserved | 'largest' | 'smallest' ;

reserved
    : 'and' | 'or' | 'not' | 'is' | 'in' | 'has' | 'then' | 'because' | 'when' | 'where' | 'else' | 'between'
    | 'known' | 'unknown' | 'missing' | 'yes' | 'no'
    ;

word
    : NAME | QUOTED_NAME | CURRENCY
    | 'across' | 'action' | 'add' | 'after' | 'all' | 'allocation' | 'allow' | 'alone' | 'always' | 'any'
    | 'applies' | 'arrives' | 'as' | 'aside' | 'assume' | 'at' | 'attainable' | 'available' | 'average' | 'back'
    | 'backorder' | 'backordered' | 'best' | 'by' | 'cancel' | 'candidates' | 'capacity' | 'carrier'
    | 'check' | 'chosen' | 'cm' | 'confirm' | 'considered' | 'contains' | 'cost' | 'count' | 'currency'
    | 'day' | 'days' | 'delivery' | 'destroy' | 'disable' | 'donate' | 'due' | 'earliest' | 'ends' | 'event'
    | 'every' | 'exceptions' | 'excluded' | 'expect' | 'extends' | 'fewest' | 'field' | 'fill' | 'fired'
    | 'first' | 'for' | 'forbid' | 'from' | 'ft' | 'g' | 'given' | 'gives' | 'handling' | 'highest' | 'hold'
    | 'hour' | 'hours' | 'if' | 'ignore' | 'inch' | 'inches' | 'incoming' | 'inspect' | 'inspection' | 'it'
    | 'keep' | 'keeping' | 'kg' | 'km' | 'l' | 'latest' | 'lb' | 'least' | 'let' | 'line' | 'lines'
    | 'liquidate' | 'list' | 'lowest' | 'm' | 'm3' | 'mi' | 'minute' | 'minutes' | 'ml' | 'mm' | 'module'
    | 'most' | 'nearest' | 'network' | 'never' | 'node' | 'nodes' | 'notify' | 'of' | 'on' | 'one' | 'only'
    | 'order' | 'orders' | 'origin' | 'otherwise' | 'outranked' | 'outside' | 'over' | 'override' | 'oz'
    | 'parameter' | 'parcel' | 'parcels' | 'part' | 'per' | 'place' | 'places' | 'policy' | 'prefer'
    | 'promise' | 'quantity' | 'queue' | 'rank' | 'ranked' | 'rate' | 'reason' | 'recheck' | 'reduce'
    | 'refund' | 'refurbish' | 'refuse' | 'relaxed' | 'require' | 'reroute' | 'reservation' | 'reserve'
    | 'restock' | 'return' | 'returns' | 'review' | 'rule' | 'saves' | 'scan' | 'score' | 'sealed' | 'serve'
    | 'service' | 'services' | 'set' | 'share' | 'ship' | 'shipment' | 'shipments' | 'shipped' | 'short'
    | 'slower' | 'softly' | 'sooner' | 'sourcing' | 'split' | 'starts' | 'step' | 'stock' | 'substitute'
    | 'subtract' | 'sum' | 'summary' | 'suspend' | 'table' | 'tag' | 'test' | 'that' | 'time' | 'to'
    | 'together' | 'total' | 'unit' | 'units' | 'unplanned' | 'until' | 'up' | 'upgrade' | 'use' | 'wait'
    | 'week' | 'weeks' | 'with' | 'within' | 'without' | 'words' | 'working'
    ;

// ---------------------------------------------------------------- keywords and signs

ACROSS : 'across' ;
ACTION : 'action' ;
ADD : 'add' ;
AFTER : 'after' ;
ALL : 'all' ;
ALLOCATION : 'allocation' ;
ALLOW : 'allow' ;
ALONE : 'alone' ;
ALWAYS : 'always' ;
AND : 'and' ;
ANY : 'any' ;
APPLIES : 'applies' ;
ARRIVES : 'arrives' ;
AS : 'as' ;
ASIDE : 'aside' ;
ASSUME : 'assume' ;
AT : 'at' ;
ATTAINABLE : 'attainable' ;
AVAILABLE : 'available' ;
AVERAGE : 'average' ;
BACK : 'back' ;
BACKORDER : 'backorder' ;
BACKORDERED : 'backordered' ;
BECAUSE : 'because' ;
BEST : 'best' ;
BETWEEN : 'between' ;
BY : 'by' ;
CANCEL : 'cancel' ;
CANDIDATES : 'candidates' ;
CAPACITY : 'capacity' ;
CARRIER : 'carrier' ;
CHECK : 'check' ;
CHOSEN : 'chosen' ;
CM : 'cm' ;
CONFIRM : 'confirm' ;
CONSIDERED : 'considered' ;
CONTAINS : 'contains' ;
COST : 'cost' ;
COUNT : 'count' ;
CURRENCY_WORD : 'currency' ;
DAY : 'day' ;
DAYS : 'days' ;
DELIVERY : 'delivery' ;
DESTROY : 'destroy' ;
DISABLE : 'disable' ;
DONATE : 'donate' ;
DUE : 'due' ;
EARLIEST : 'earliest' ;
ELSE : 'else' ;
ENDS : 'ends' ;
EVENT : 'event' ;
EVERY : 'every' ;
EXCEPTIONS : 'exceptions' ;
EXCLUDED : 'excluded' ;
EXPECT : 'expect' ;
EXTENDS : 'extends' ;
FEWEST : 'fewest' ;
FIELD : 'field' ;
FILL : 'fill' ;
FIRED : 'fired' ;
FIRST : 'first' ;
FOR : 'for' ;
FORBID : 'forbid' ;
FROM : 'from' ;
FT : 'ft' ;
G : 'g' ;
GIVEN : 'given' ;
GIVES : 'gives' ;
HANDLING : 'handling' ;
HAS : 'has' ;
HIGHEST : 'highest' ;
HOLD : 'hold' ;
HOUR : 'hour' ;
HOURS : 'hours' ;
IF : 'if' ;
IGNORE : 'ignore' ;
IN : 'in' ;
INCH : 'inch' ;
INCHES : 'inches' ;
INCOMING : 'incoming' ;
INSPECT : 'inspect' ;
INSPECTION : 'inspection' ;
IS : 'is' ;
IT : 'it' ;
KEEP : 'keep' ;
KEEPING : 'keeping' ;
KG : 'kg' ;
KM : 'km' ;
KNOWN : 'known' ;
L : 'l' ;
LARGEST : 'largest' ;
LATEST : 'latest' ;
LB : 'lb' ;
LEAST : 'least' ;
LET : 'let' ;
LINE : 'line' ;
LINES : 'lines' ;
LIQUIDATE : 'liquidate' ;
LIST : 'list' ;
LOWEST : 'lowest' ;
M : 'm' ;
M3 : 'm3' ;
MI : 'mi' ;
MINUTE : 'minute' ;
MINUTES : 'minutes' ;
MISSING : 'missing' ;
ML : 'ml' ;
MM : 'mm' ;
MODULE : 'module' ;
MOST : 'most' ;
NEAREST : 'nearest' ;
NETWORK : 'network' ;
NEVER : 'never' ;
NO : 'no' ;
NODE : 'node' ;
NODES : 'nodes' ;
NOT : 'not' ;
NOTIFY : 'notify' ;
OF : 'of' ;
ON : 'on' ;
ONE : 'one' ;
ONLY : 'only' ;
OR : 'or' ;
ORDER : 'order' ;
ORDERS : 'orders' ;
ORIGIN : 'origin' ;
OTHERWISE : 'otherwise' ;
OUTRANKED : 'outranked' ;
OUTSIDE : 'outside' ;
OVER : 'over' ;
OVERRIDE : 'override' ;
OZ : 'oz' ;
PARAMETER : 'parameter' ;
PARCEL : 'parcel' ;
PARCELS : 'parcels' ;
PART : 'part' ;
PER : 'per' ;
PLACE : 'place' ;
PLACES : 'places' ;
POLICY : 'policy' ;
PREFER : 'prefer' ;
PROMISE : 'promise' ;
QUANTITY : 'quantity' ;
QUEUE : 'queue' ;
RANK : 'rank' ;
RANKED : 'ranked' ;
RATE : 'rate' ;
REASON : 'reason' ;
RECHECK : 'recheck' ;
REDUCE : 'reduce' ;
REFUND : 'refund' ;
REFURBISH : 'refurbish' ;
REFUSE : 'refuse' ;
RELAXED : 'relaxed' ;
REQUIRE : 'require' ;
REROUTE : 'reroute' ;
RESERVATION : 'reservation' ;
RESERVE : 'reserve' ;
RESTOCK : 'restock' ;
RETURN : 'return' ;
RETURNS : 'returns' ;
REVIEW : 'review' ;
RULE : 'rule' ;
SAVES : 'saves' ;
SCAN : 'scan' ;
SCORE : 'score' ;
SEALED : 'sealed' ;
SERVE : 'serve' ;
SERVICE : 'service' ;
SERVICES : 'services' ;
SET : 'set' ;
SHARE : 'share' ;
SHIP : 'ship' ;
SHIPMENT : 'shipment' ;
SHIPMENTS : 'shipments' ;
SHIPPED : 'shipped' ;
SHORT : 'short' ;
SLOWER : 'slower' ;
SMALLEST : 'smallest' ;
SOFTLY : 'softly' ;
SOONER : 'sooner' ;
SOURCING : 'sourcing' ;
SPLIT : 'split' ;
STARTS : 'starts' ;
STEP : 'step' ;
STOCK : 'stock' ;
SUBSTITUTE : 'substitute' ;
SUBTRACT : 'subtract' ;
SUM : 'sum' ;
SUMMARY : 'summary' ;
SUSPEND : 'suspend' ;
TABLE : 'table' ;
TAG : 'tag' ;
TEST : 'test' ;
THAT : 'that' ;
THEN : 'then' ;
TIME_WORD : 'time' ;
TO : 'to' ;
TOGETHER : 'together' ;
TOTAL : 'total' ;
UNIT : 'unit' ;
UNITS : 'units' ;
UNKNOWN : 'unknown' ;
UNPLANNED : 'unplanned' ;
UNTIL : 'until' ;
UP : 'up' ;
UPGRADE : 'upgrade' ;
USE : 'use' ;
WAIT : 'wait' ;
WEEK : 'week' ;
WEEKS : 'weeks' ;
WHEN : 'when' ;
WHERE : 'where' ;
WITH : 'with' ;
WITHIN : 'within' ;
WITHOUT : 'without' ;
WORDS : 'words' ;
WORKING : 'working' ;
YES : 'yes' ;

COLON : ':' ;
QUESTION : '?' ;
EQUALS : '=' ;
COMMA : ',' ;
DOT : '.' ;
RANGE : '..' ;
OPEN_BRACE : '{' ;
CLOSE_BRACE : '}' ;
OPEN_BRACKET : '[' ;
CLOSE_BRACKET : ']' ;
OPEN_PARENTHESIS : '(' ;
CLOSE_PARENTHESIS : ')' ;
BAR : '|' ;
STAR : '*' ;
SLASH : '/' ;
PLUS : '+' ;
MINUS : '-' ;
PERCENT : '%' ;
LESS : '<' ;
LESS_OR_EQUAL : '<=' ;
GREATER : '>' ;
GREATER_OR_EQUAL : '>=' ;

// ---------------------------------------------------------------- literals and names

DATE : DIGIT DIGIT DIGIT DIGIT '-' DIGIT DIGIT '-' DIGIT DIGIT ;
TIME : DIGIT DIGIT ':' DIGIT DIGIT ;
NUMBER : DIGITS ( '.' DIGITS )? ;
CURRENCY : [A-Z] [A-Z] [A-Z] ;
NAME : LETTER ( LETTER | [0-9] )* ;
QUOTED_NAME : '`' ~[`\r\n]+ '`' ;
TEXT : '"' ( '\\' ~[\r\n] | ~["\\\r\n] )* '"' ;

// ---------------------------------------------------------------- what is not the language, but often written
// Each has a token of its own, so that the reader can answer it in the author's words and read on.

GLUED_NUMBER : DIGITS ( '.' DIGITS )? LETTER ( LETTER | [0-9.] )* ;
SHORT_TIME : DIGIT ':' DIGIT DIGIT ;
TIME_WITH_SECONDS : DIGIT? DIGIT ':' DIGIT DIGIT ':' DIGIT DIGIT ;
DOTTED_DATE : DIGIT DIGIT? '.' DIGIT DIGIT? '.' DIGIT DIGIT ( DIGIT DIGIT )? ;
SLASHED_DATE : DIGIT DIGIT? '/' DIGIT DIGIT? '/' DIGIT DIGIT DIGIT DIGIT ;
LEADING_DOT_NUMBER : '.' DIGITS ;
FOREIGN_SIGN : '==' | '===' | '!=' | '<>' | '&&' | '&' | '!' | '=>' | '=<' | ':=' | '≤' | '≥' | '≠' | '×' | '÷' | '−' | '–' ;
CURRENCY_SIGN : [€$£¥] ;
SEMICOLON : ';' ;
SINGLE_QUOTED : '\'' ~['\r\n]* '\'' ;
CURLY_QUOTED : [“”„‟«»] ~[“”„‟«»"\r\n]* [“”„‟«»"] | [‘’‚] ~[‘’‚'\r\n]* [‘’] ;
UNCLOSED_TEXT : '"' ( '\\' ~[\r\n] | ~["\\\r\n] )* '\\'? ;
HASH_COMMENT : '#' ~[\r\n]* ;
STARRED_COMMENT : '/*' .*? ( '*/' | EOF ) ;

// ---------------------------------------------------------------- between the words

DOCUMENTATION : '///' ~[\r\n]* -> channel(HIDDEN) ;
COMMENT : '//' ~[\r\n]* -> channel(HIDDEN) ;
SPACE : [ \t\r\n\f\u00A0\u2007\u2009\u202F\uFEFF]+ -> skip ;
STRAY : . ;

fragment DIGIT : [0-9] ;
fragment DIGITS : DIGIT+ ( '_' DIGIT+ )* ;
fragment LETTER : [\p{L}_] ;

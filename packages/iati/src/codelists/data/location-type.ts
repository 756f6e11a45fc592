// Made by tools/codelists.ts from the official lists as of 2026-06-22. IATI Standard (http://iatistandard.org/), CC BY 4.0.

/** In compact form: see `toLines`. */
export const locationType: readonly string[] = [
  `LocationType|1
AIRQ|abandoned airfield
CMPQ|abandoned camp
CNLQ|abandoned canal
MFGQ|abandoned factory
FRMQ|abandoned farm
MNQ|abandoned mine
MSSNQ|abandoned mission
OILQ|abandoned oil well
PPQ|abandoned police post
PPLQ|abandoned populated place
PRNQ|abandoned prison
RRQ|abandoned railroad
RSTNQ|abandoned railroad station
RSTPQ|abandoned railroad stop
STMQ|abandoned watercourse
WLLQ|abandoned well
ADMD|administrative division
ADMF|administrative facility
AGRC|agricultural colony
AGRF|agricultural facility
RESA|agricultural reserve
SCHA|agricultural school
AIRB|airbase
AIRF|airfield
AIRP|airport
AMTH|amphitheater
STMA|anabranch
ANCH|anchorage
RDA|ancient road
ANS|ancient site
WALLA|ancient wall
BLDA|apartment building
AQC|aquaculture facility
CNLA|aqueduct
ARCH|arch
LAND|Arctic land
AREA|area
ISLF|artificial island
RNGA|artillery range
ASPH|asphalt lake
ASTR|astronomical station
ASYL|asylum
ATHF|athletic field
ATOL|atoll(s)
CTRA|atomic center
BDLD|badlands
BSTN|baling station
ESTB|banana plantation
BAN|bank
BNK|bank(s)
BAR|bar
BRKS|barracks
BTL|battlefield
BAY|bay
BAYS|bays
BCH|beach
RDGB|beach ridge
BCHS|beaches
BCN|beacon
BNCH|bench
BGHT|bight(s)
BLHL|blowhole(s)
BLOW|blowout(s)
BTYD|boatyard
BOG|bog(s)
PSTB|border post
BLDR|boulder field
BP|boundary marker
BRKW|breakwater
MFGB|brewery
BDG|bridge
ZNB|buffer zone
BLDG|building(s)
BUR|burial cave(s)
BUSH|bush(es)
CTRB|business center
BUTE|butte(s)
CARN|cairn
CLDA|caldera
CMP|camp(s)
CNL|canal
CNLB|canal bend
TNLC|canal tunnel
STMC|canalized stream
MFGC|cannery
CNYN|canyon
CAPE|cape
PPLC|capital of a political entity
RTE|caravan route
CSNO|casino
CSTL|castle
TNKD|cattle dipping tank
CSWY|causeway
CAVE|cave(s)
CMTY|cemetery
CHN|channel
MNCR|chrome mine(s)
CH|church
CRQ|cirque
CRQS|cirques
CLG|clearing
CFT|cleft(s)
CLF|cliff(s)
HSPC|clinic
MNC|coal mine(s)
COLF|coalfield
CST|coast
STNC|coast guard station
GRVC|coconut grove
SCHC|college
CMN|common
COMC|communication center
CTRCM|community center
CNS|concession area
CONE|cone(s)
CNFL|confluence
CRSU|continental rise
CVNT|convent
MNCU|copper mine(s)
MFGCU|copper works
RFC|coral reef(s)
CRRL|corral(s)
CRDR|corridor
ESTC|cotton plantation
HSEC|country house
CTHSE|courthouse
COVE|cove(s)
LKC|crater lake
LKSC|crater lakes
CRTR|crater(s)
CUET|cuesta(s)
CULT|cultivated area
CRNT|current
CSTM|customs house
PSTC|customs post
CUTF|cutoff
DARY|dairy
DAM|dam
DEPU|deep
DLTA|delta
PCLD|dependent political entity
DPR|depression(s)
DSRT|desert
PPLW|destroyed populated place
MNDT|diatomite mine(s)
DIKE|dike
DIP|diplomatic facility
HSPD|dispensary
STMD|distributary(-ies)
DTCH|ditch
DTCHM|ditch mouth(s)
DVD|divide
DCK|dock(s)
DCKB|docking basin
DCKY|dockyard
BSND|drainage basin
CNLD|drainage canal
DTCHD|drainage ditch
DCKD|dry dock
SBED|dry stream bed
DUNE|dune(s)
RGNE|economic region
SCRP|escarpment
EST|estate(s)
ESTY|estuary
STNE|experiment station
FCL|facility
CTRF|facility center
MFG|factory
FAN|fan(s)
FRM|farm
PPLF|farm village
FRMS|farms
FRMT|farmstead
FY|ferry
FYT|ferry terminal
FLD|field(s)
FIRE|fire station
ADM1|first-order administrative division
FISH|fishing area
PNDSF|fishponds
FSR|fissure
FJD|fjord
FJDS|fjords
FORD|ford
RESF|forest reserve
STNF|forest station
FRST|forest(s)
INLTQ|former inlet
MLSGQ|former sugar mill
FT|fort
FRSTF|fossilized forest
FNDY|foundry
ADM4|fourth-order administrative division
ZNF|free trade zone
PCLF|freely associated state
DPOF|fuel depot
GAP|gap
GDN|garden(s)
GOSP|gas-oil separator plant
GASF|gasfield
GATE|gate
GYSR|geyser
GHAT|ghāt
GLCR|glacier(s)
MNAU|gold mine(s)
RECG|golf course
GRGE|gorge(s)
GRSLD|grassland
GRVE|grave
GVL|gravel area
GRAZ|grazing area
GHSE|guest house
GULF|gulf
HLT|halting place
HMCK|hammock(s)
AIRG|hangar
VALG|hanging valley
HBR|harbor(s)
HDLD|headland
STMH|headwaters
HTH|heath
AIRH|heliport
HERM|hermitage
HLL|hill
HLLS|hills
ADMDH|historical administrative division
ADM1H|historical first-order administrative division
ADM4H|historical fourth-order administrative division
PCLH|historical political entity
PPLH|historical populated place
RRH|historical railroad
RSTNH|historical railroad station
RGNH|historical region
ADM2H|historical second-order administrative division
HSTS|historical site
ADM3H|historical third-order administrative division
UFHU|historical undersea feature
HMSD|homestead
HSP|hospital
SPNT|hot spring(s)
HTL|hotel
HSE|house(s)
DEVH|housing development
RESH|hunting reserve
HUT|hut
HUTS|huts
PSH|hydroelectric power station
CAPG|icecap
DPRG|icecap depression
DOMG|icecap dome
RDGG|icecap ridge
PCLI|independent political entity
INDS|industrial area
INLT|inlet
STNI|inspection station
TRGD|interdune trough(s)
INTF|interfluve
LKI|intermittent lake
LKSI|intermittent lakes
LKOI|intermittent oxbow lake
PNDI|intermittent pond
PNDSI|intermittent ponds
POOLI|intermittent pool
RSVI|intermittent reservoir
LKNI|intermittent salt lake
LKSNI|intermittent salt lakes
PNDNI|intermittent salt pond(s)
STMI|intermittent stream
WTLDI|intermittent wetland
RDIN|intersection
MNFE|iron mine(s)
FLDI|irrigated field(s)
CNLI|irrigation canal
DTCHI|irrigation ditch
SYSI|irrigation system
ISL|island
ISLS|islands
STLMT|Israeli settlement
ISTH|isthmus
JTY|jetty
KRST|karst area
CMPLA|labor camp
LGN|lagoon
LGNS|lagoons
LK|lake
LBED|lake bed(s)
CHNL|lake channel(s)
RGNL|lake region
LKS|lakes
ISLT|land-tied island
LNDF|landfill
LDNG|landing
LAVA|lava area
MNPB|lead mine(s)
LTER|leased area
LEPC|leper colony
HSPL|leprosarium
LEV|levee
LTHSE|lighthouse
MFGLM|limekiln
GOVL|local government office
LCTY|locality
LOCK|lock(s)
CMPL|logging camp
STMSB|lost river
MVA|maneuver area
ISLM|mangrove island
MGV|mangrove swamp
MAR|marina
CHNM|marine channel
SCHN|maritime school
MKT|market
MRSH|marsh(es)
MDW|meadow
NKM|meander neck
CTRM|medical center
MESA|mesa(s)
STNM|meteorological station
MILB|military base
INSM|military installation
SCHM|military school
ML|mill(s)
MN|mine(s)
MNA|mining area
CMPMN|mining camp
MSSN|mission
MOLE|mole
MSTY|monastery
MNMT|monument
MOOR|moor(s)
MRN|moraine
MSQE|mosque
MND|mound(s)
MT|mountain
MTS|mountains
FLTM|mud flat(s)
MFGM|munitions plant
MUS|museum
NRWS|narrows
TNLN|natural tunnel
RESN|nature reserve
NVB|naval base
CNLN|navigation canal(s)
CHNN|navigation channel
MNNI|nickel mine(s)
NOV|novitiate
PSN|nuclear power station
NTK|nunatak
NTKS|nunataks
NSY|nursery(-ies)
OAS|oasis(-es)
OBPT|observation point
OBS|observatory
OCN|ocean
BLDO|office building
CMPO|oil camp
ESTO|oil palm plantation
OILP|oil pipeline
OILJ|oil pipeline junction
TRMO|oil pipeline terminal
PMPO|oil pumping station
OILR|oil refinery
OILW|oil well
OILF|oilfield
GRVO|olive grove
MLO|olive oil mill
OCH|orchard(s)
MLM|ore treatment plant
OVF|overfalls
LKO|oxbow lake
PGDA|pagoda
PAL|palace
GRVP|palm grove
RESP|palm tree reserve
PAN|pan
PANS|pans
PRSH|parish
PRK|park
PRKGT|park gate
PRKHQ|park headquarters
GARG|parking garage
PKLT|parking lot
PASS|pass
PSTP|patrol post
PK|peak
PKS|peaks
PEAT|peat cutting area
PEN|peninsula
BSNP|petroleum basin
MFGPH|phosphate works
PIER|pier
GRVPN|pine grove
MNPL|placer mine(s)
PLN|plain(s)
PLAT|plateau
PT|point
PTS|points
PLDR|polder
PP|police post
PCL|political entity
PND|pond
PNDS|ponds
POOL|pool(s)
PPLL|populated locality
PPL|populated place
PPLS|populated places
PRT|port
PTGE|portage
PO|post office
PS|power station
PRN|prison
PRMN|promenade
PROM|promontory(-ies)
PYR|pyramid
PYRS|pyramids
MNQR|quarry(-ies)
QUAY|quay
QCKS|quicksand
RECR|racetrack
OBSR|radio observatory
STNR|radio station
RR|railroad
RJCT|railroad junction
RSD|railroad siding
RSGNL|railroad signal
RSTN|railroad station
RSTP|railroad stop
TNLRR|railroad tunnel
RYD|railroad yard
RNCH|ranch(es)
RPDS|rapids
RVN|ravine(s)
RCH|reach
RF|reef(s)
PRNJ|reformatory
CMPRF|refugee camp
RGN|region
CTRR|religious center
PPLR|religious populated place
RLG|religious site
ITTR|research institute
RESV|reservation
RES|reserve
RSV|reservoir(s)
RSRT|resort
RHSE|resthouse
RLGR|retreat
RDGE|ridge(s)
RD|road
RDB|road bend
RDCUT|road cut
RDJCT|road junction
TNLRD|road tunnel
RDST|roadstead
RK|rock
HMDA|rock desert
RKFL|rockfall
RKS|rocks
RKRY|rookery
ESTR|rubber plantation
RUIN|ruin(s)
BDGQ|ruined bridge
DAMQ|ruined dam
SBKH|sabkha(s)
SDL|saddle
SALT|salt area
MFGN|salt evaporation ponds
LKN|salt lake
LKSN|salt lakes
MRSHN|salt marsh
MNN|salt mine(s)
PNDN|salt pond
PNDSN|salt ponds
SNTR|sanatorium
SAND|sand area
ERG|sandy desert
STNS|satellite station
MLSW|sawmill
SCH|school
ADMS|school district
STNB|scientific research base
SCRB|scrubland
SEA|sea
SCNU|seachannel
SCSU|seachannels
SMU|seamount
SMSU|seamounts
AIRS|seaplane landing area
PPLA|seat of a first-order administrative division
PPLA4|seat of a fourth-order administrative division
PPLA2|seat of a second-order administrative division
PPLA3|seat of a third-order administrative division
ADM2|second-order administrative division
BNKX|section of bank
CNLX|section of canal
ESTX|section of estate
HBRX|section of harbor
PCLIX|section of independent political entity
STMIX|section of intermittent stream
ISLX|section of island
LGNX|section of lagoon
LKX|section of lake
PENX|section of peninsula
PLNX|section of plain
PLATX|section of plateau
PPLX|section of populated place
RFX|section of reef
STMX|section of stream
VALX|section of valley
WADX|section of wadi
FLLSX|section of waterfall(s)
PCLS|semi-independent political entity
SWT|sewage treatment plant
SHPF|sheepfold
SHOL|shoal(s)
SHOPC|shopping center or mall
SHOR|shore
SHRN|shrine
SILL|sill
SINK|sinkhole
ESTSL|sisal plantation
SLID|slide
SLP|slope(s)
SLCE|sluice
SNOW|snowfield
SD|sound
SPA|spa
CTRS|space center
SPLY|spillway
SPIT|spit
SPNG|spring(s)
SPUR|spur(s)
SQR|square
STBL|stable
STDM|stadium
STPS|steps
STKR|stock route
REG|stony desert
RET|store
SHSE|storehouse
STRT|strait
STM|stream
BNKR|stream bank
STMB|stream bend
STMGS|stream gauging station
STMM|stream mouth(s)
STMS|streams
ST|street
DAMSB|sub-surface dam
SUBW|subway
SUBS|subway station
MLSG|sugar mill
ESTSG|sugar plantation
MFGSG|sugar refinery
SPNS|sulphur spring(s)
SWMP|swamp
SYG|synagogue
TMTU|tablemount (or guyot)
TMSU|tablemounts (or guyots)
TAL|talus slope
OILT|tank farm
ESTT|tea plantation
SCHT|technical school
TMPL|temple(s)
AIRT|terminal
TRR|terrace
TERR|territory
ADM3|third-order administrative division
CRKT|tidal creek(s)
FLTT|tidal flat(s)
MNSN|tin mine(s)
TOLL|toll gate/barrier
TMB|tomb(s)
TOWR|tower
RDCR|traffic circle
TRL|trail
TRANT|transit terminal
TREE|tree(s)
TRIG|triangulation station
TRB|tribal area
TUND|tundra
TNL|tunnel
TNLS|tunnels
CNLSB|underground irrigation canal(s)
LKSB|underground lake
APNU|undersea apron
ARCU|undersea arch
ARRU|undersea arrugado
BNKU|undersea bank
BKSU|undersea banks
BSNU|undersea basin
BNCU|undersea bench
BDLU|undersea borderland
CNYU|undersea canyon
CNSU|undersea canyons
CDAU|undersea cordillera
ESCU|undersea escarpment (or scarp)
FANU|undersea fan
FLTU|undersea flat
FRKU|undersea fork
FRSU|undersea forks
FRZU|undersea fracture zone
FURU|undersea furrow
GAPU|undersea gap
GLYU|undersea gully
HLLU|undersea hill
HLSU|undersea hills
HOLU|undersea hole
KNLU|undersea knoll
KNSU|undersea knolls
LDGU|undersea ledge
LEVU|undersea levee
MDVU|undersea median valley
MESU|undersea mesa
MOTU|undersea moat
MNDU|undersea mound
MTU|undersea mountain
MTSU|undersea mountains
PKU|undersea peak
PKSU|undersea peaks
PNLU|undersea pinnacle
PLNU|undersea plain
PLTU|undersea plateau
PLFU|undersea platform
PRVU|undersea province
RMPU|undersea ramp
RNGU|undersea range
RAVU|undersea ravine
RFU|undersea reef
RFSU|undersea reefs
RDGU|undersea ridge
RDSU|undersea ridges
RISU|undersea rise
SDLU|undersea saddle
SHFU|undersea shelf
EDGU|undersea shelf edge
SHVU|undersea shelf valley
SHLU|undersea shoal
SHSU|undersea shoals
SILU|undersea sill
SLPU|undersea slope
SPRU|undersea spur
TERU|undersea terrace
TNGU|undersea tongue
TRNU|undersea trench
TRGU|undersea trough
VALU|undersea valley
VLSU|undersea valleys
USGE|United States Government Establishment
UPLD|upland
VAL|valley
VALS|valleys
VETF|veterinary facility
VIN|vineyard
VINS|vineyards
VLC|volcano
WAD|wadi
WADB|wadi bend
WADJ|wadi junction
WADM|wadi mouth
WADS|wadies
WALL|wall
MLWTR|water mill
PMPW|water pumping station
RSVT|water tank
WTRC|watercourse
FLLS|waterfall(s)
WTRH|waterhole(s)
WTRW|waterworks
WEIR|weir(s)
WLL|well
WLLS|wells
WTLD|wetland
STNW|whaling station
WHRF|wharf(-ves)
WHRL|whirlpool
RESW|wildlife reserve
MLWND|windmill
WRCK|wreck
ZN|zone
ZOO|zoo`,
];

namespace DomRules.Language.Editing.Structure;

/// <summary>What an entry of an outline is.</summary>
public enum OutlineKind
{
    Policy,
    Module,
    Use,
    Field,
    List,
    Words,
    Queue,
    Parameter,
    Assumption,
    Definition,
    Table,
    Block,
    Rule,
    Otherwise,
    Disabled,
    Step,
    RankList,
    Test,
    Check,
}

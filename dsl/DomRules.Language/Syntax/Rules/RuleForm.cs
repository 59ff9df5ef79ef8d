namespace DomRules.Language.Syntax.Rules;

public enum RuleForm
{
    Rule,
    Forbid,
    Require,
}

namespace DomRules.Language.Syntax.Rules;

/// <summary>Which of the three ways the author chose to write a rule.</summary>
public enum RuleForm
{
    Rule,
    Forbid,
    Require,
}

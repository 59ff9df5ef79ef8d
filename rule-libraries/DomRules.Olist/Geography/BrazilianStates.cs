namespace DomRules.Olist.Geography;

/// <summary>Which IANA time zone a state's capital keeps.</summary>
internal static class BrazilianStates
{
    /// <summary>The zone in which Olist's own clock is taken to run.</summary>
    public const string MarketZone = "America/Sao_Paulo";

    public static string ZoneOf(string state) => state switch
    {
        "AC" => "America/Rio_Branco",
        "AM" => "America/Manaus",
        "RO" => "America/Porto_Velho",
        "RR" => "America/Boa_Vista",
        "MT" => "America/Cuiaba",
        "MS" => "America/Campo_Grande",
        "PA" or "AP" => "America/Belem",
        "MA" or "PI" or "CE" or "RN" or "PB" => "America/Fortaleza",
        "PE" => "America/Recife",
        "AL" or "SE" => "America/Maceio",
        "BA" => "America/Bahia",
        "TO" => "America/Araguaina",
        _ => MarketZone,
    };
}

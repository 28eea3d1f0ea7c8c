<#macro page title>
== ${title} ==
<#nested>
<#include "foot.txt">
</#macro>
